#!/usr/bin/env bash
# What the composite action (action.yml) runs: the terminal command of this checkout, built once where it is not there.
set -eu

command="$GITHUB_ACTION_PATH/build/npm/app-access-self-test.js"
if [ ! -f "$command" ]; then
  echo "::group::Build the command"
  (cd "$GITHUB_ACTION_PATH" && npm ci --ignore-scripts --no-audit --no-fund && npm run --silent build:cli)
  echo "::endgroup::"
fi

arguments=()
add() { # an option, if its value was given
  if [ -n "$2" ]; then arguments+=("$1" "$2"); fi
}
add --tenant "$SELF_TEST_TENANT"
add --client-id "$SELF_TEST_CLIENT_ID"
add --config "$SELF_TEST_CONFIG"
add --resources "$SELF_TEST_RESOURCES"
add --graph-permissions "$SELF_TEST_GRAPH_PERMISSIONS"
add --graph-requests "$SELF_TEST_GRAPH_REQUESTS"
add --powerbi-workspaces "$SELF_TEST_POWERBI_WORKSPACES"
add --cloud "$SELF_TEST_CLOUD"
add --output-file "$SELF_TEST_REPORT"
add --baseline "$SELF_TEST_BASELINE"

exec node "$command" --output github ${arguments[@]+"${arguments[@]}"}
