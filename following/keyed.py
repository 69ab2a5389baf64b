"""The token that a key belongs to, its owner and what they may do, in one statement.

Programs ask all day: putting three queries together and sending them took longer than all else of an answer that
nothing has changed.
"""

from django.db import connection

from accounts.backends import GRANTED, remember_granted
from accounts.models import User
from following.models import Token

TOKEN = [field.attname for field in Token._meta.concrete_fields]
# All but what only pages read, and only Django's field can.
OWNER = [field.attname for field in User._meta.concrete_fields if field.attname != "keys"]
KEYED = f"""
SELECT {", ".join(f"token.{name}" for name in TOKEN)}, {", ".join(f"owner.{name}" for name in OWNER)},
    ARRAY({GRANTED.format(user="owner.id")})
FROM {Token._meta.db_table} token JOIN {User._meta.db_table} owner ON owner.id = token.user_id
WHERE token.digest = %s
"""  # noqa: S608 - names of columns


def keyed_token(digest: str) -> Token | None:
    """The token with this digest, usable or not, with its owner; None where there is none."""
    with connection.cursor() as cursor:
        cursor.execute(KEYED, [digest])
        row = cursor.fetchone()
    if row is None:
        return None
    token = Token.from_db(connection.alias, TOKEN, row[: len(TOKEN)])
    token.user = User.from_db(connection.alias, OWNER, row[len(TOKEN) : -1])
    if not token.user.is_superuser:  # may do everything, whatever was granted
        remember_granted(token.user, row[-1])
    return token
