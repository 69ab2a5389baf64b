"""Add somebody who can sign in."""

import getpass
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from accounts.actions.create_account import AccountRefused, create_account
from accounts.models import User
from accounts.roles import ADMINISTRATOR, ROLES


class Command(BaseCommand):
    help = "Add an account; asks for the password. With --first, only when there is no account yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", nargs="?")
        parser.add_argument("--role", choices=ROLES, default=ADMINISTRATOR)
        parser.add_argument("--email", default="")
        parser.add_argument("--first", action="store_true", help="do nothing when somebody has an account already")

    def handle(self, *, username: str | None, role: str, email: str, first: bool, **_options: object) -> None:
        if first and User.objects.exists():
            return
        if first:
            self.stdout.write("Nobody has an account here yet. Let's make the first administrator.")
        try:
            username = username or input("Name to sign in with: ")
            password = getpass.getpass("Password (at least 10 characters): ")
            user = create_account(username=username, role=role, password=password, email=email)
        except (EOFError, KeyboardInterrupt) as error:
            raise CommandError("Stopped; no account was made.") from error
        except AccountRefused as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{user.username} can sign in as {role}.")
