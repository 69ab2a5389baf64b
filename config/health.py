"""Whether this installation works, for supervisors and load balancers."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.access import public


@public
@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """200 when the database answers, 503 when it doesn't."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "error", "database": "doesn't answer"}, status=503)
    return JsonResponse({"status": "ok", "database": "ok"})
