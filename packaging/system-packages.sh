#!/usr/bin/env bash
# Make sure of the Debian packages named in the given lists: install what is missing as root or
# through sudo; where neither is allowed, say in one sentence what is missing, and fail.
# Where there is no dpkg (macOS, other Linux) there is nothing to do here.
set -euo pipefail

here=$(dirname "${BASH_SOURCE[0]}")
command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || exit 0

wanted=$(sed -e 's/#.*//' "$@")

# Debian's Python comes without the part that fills a virtual environment.
python=$("$here/find-python.sh")
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    wanted+=" $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi

# Later releases rename packages and keep the old name as a provided one (libglib2.0-0t64).
present=$(dpkg-query -W -f='${db:Status-Abbrev}|${Package}, ${Provides}\n' |
    sed -n -e 's/^ii *|//p' | sed -e 's/([^)]*)//g' | tr -d ' ' | tr ',' '\n')

missing=()
for package in $wanted; do
    grep -qxF -- "$package" <<<"$present" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
    # Without a terminal sudo must not ask for a password: nobody would answer.
    [ -t 0 ] || as_root=(sudo -n)
    if ! command -v sudo >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
        echo "These system packages are missing and this account may not install them; run as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
fi

echo "Installing system packages: ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
"${apt[@]}" update </dev/null || true # old lists may still do
if ! "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null; then
    echo "apt-get could not install these system packages; see its message above: ${missing[*]}" >&2
    exit 1
fi
