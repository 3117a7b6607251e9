"""`python -m nudge`: the same program as the `nudge` command."""

import sys

from nudge.cli.main import main

sys.exit(main())
