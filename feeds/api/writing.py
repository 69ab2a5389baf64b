"""What the API writes, through the same actions and permissions as the pages."""

from ninja import Router

router = Router()
