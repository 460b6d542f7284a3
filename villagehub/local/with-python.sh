# Finds a Python of 3.11 or newer and goes on in environment.py, which makes .venv.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python3 python; do
    if "$python" -c "$new_enough" >/dev/null 2>&1; then
        exec "$python" "$here/environment.py" "$@"
    fi
done
echo "VillageHub needs Python 3.11 or newer: install it (python.org), or name it: PYTHON=/path/to/python3 bin/run" >&2
exit 1
