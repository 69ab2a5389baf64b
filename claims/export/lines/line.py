"""What every export is made of."""

from typing import Any

# So many rows are in memory at a time.
CHUNK = 2000
# Any: JSON.
Line = dict[str, Any]
