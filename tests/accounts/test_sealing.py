"""What is sealed is read again by this installation alone, also after its key was changed."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from accounts.models import TwoFactor
from accounts.sealing import SealBroken, seal, unseal
from tests.factories import NOON, UserFactory


def test_what_was_sealed_is_read_again_and_looks_different_each_time():
    assert unseal(seal("JBSWY3DPEHPK3PXP")) == "JBSWY3DPEHPK3PXP"
    assert seal("JBSWY3DPEHPK3PXP") != seal("JBSWY3DPEHPK3PXP")
    assert "JBSWY3DP" not in seal("JBSWY3DPEHPK3PXP")


def test_what_an_earlier_key_sealed_is_still_read(settings):
    sealed = seal("JBSWY3DPEHPK3PXP")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"

    assert unseal(sealed) == "JBSWY3DPEHPK3PXP"


def test_without_the_key_nothing_is_read(settings):
    sealed = seal("JBSWY3DPEHPK3PXP")
    settings.SECRET_KEY = "another"

    with pytest.raises(SealBroken):
        unseal(sealed)


@pytest.mark.django_db
def test_the_migration_seals_what_was_plain_and_leads_back():
    migration = import_module("accounts.migrations.0004_sealed_secrets")
    TwoFactor.objects.create(user=UserFactory(), secret="JBSWY3DPEHPK3PXP", made_at=NOON)

    with connection.schema_editor() as editor:
        migration.seal_all(apps, editor)
        sealed = TwoFactor.objects.get().secret
        migration.unseal_all(apps, editor)

    assert unseal(sealed) == "JBSWY3DPEHPK3PXP"
    assert TwoFactor.objects.get().secret == "JBSWY3DPEHPK3PXP"
