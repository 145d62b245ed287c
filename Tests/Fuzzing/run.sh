#!/bin/sh
# Feeds the readers of Sources/Documents with texts that libFuzzer makes up, for so many seconds
# each (60 unless told otherwise). What it finds is left under .build/fuzzing, and fails the run.
#
# usage: Tests/Fuzzing/run.sh [SECONDS] [JSON|XML|Path]...
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- JSON XML Path

documents=Sources/Documents
for name; do
  work=.build/fuzzing/$name
  mkdir -p "$work/corpus"
  swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -package-name headroom \
    -module-name Fuzzing -enable-upcoming-feature InternalImportsByDefault -o "$work/fuzz" \
    "$documents"/*.swift "$documents"/JSON/*.swift "$documents"/Path/*.swift \
    "$documents"/Text/*.swift "$documents"/XML/*.swift "$documents"/YAML/YAMLScalar.swift \
    "Tests/Fuzzing/Fuzz$name.swift"
  "$work/fuzz" -max_total_time="$seconds" -max_len=2048 -timeout=5 -print_final_stats=1 \
    -dict="Tests/Fuzzing/$name.dict" -artifact_prefix="$work/" "$work/corpus"
done
