"""Verdicts weigh claims and are corrected; steps have a way back; evidence is fetched; the scale is data."""

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0004_indexes_of_search'),
        ('sources', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ScaleStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=12, unique=True)),
                ('label', models.CharField(blank=True, help_text='Empty: the name it came with, translated.', max_length=60)),
                ('meaning_text', models.CharField(blank=True, max_length=300, verbose_name='meaning')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('review_value', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('is_offered', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Weighing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rank', models.CharField(choices=[('preferred', 'preferred'), ('normal', 'normal'), ('deprecated', 'deprecated')], max_length=10)),
                ('reason', models.CharField(blank=True, choices=[('PERIOD', 'another period'), ('MEASURE', 'another measure'), ('SCOPE', 'another scope'), ('ROUNDING', 'rounding'), ('UNIT', 'another unit'), ('OLDER', 'older'), ('COPIED', 'copied'), ('TYPO', 'a typing error'), ('REAL', 'a real disagreement'), ('UNKNOWN', 'unknown')], max_length=10)),
            ],
        ),
        migrations.AddField(
            model_name='evidence',
            name='archived_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='evidence',
            name='attempts',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='evidence',
            name='error',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='evidence',
            name='next_check_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='evidence',
            name='rung_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='evidence',
            name='withdrawn_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='figureevent',
            name='after',
            field=models.TextField(blank=True, db_default=''),
        ),
        migrations.AddField(
            model_name='figureevent',
            name='before',
            field=models.TextField(blank=True, db_default=''),
        ),
        migrations.AddField(
            model_name='figureevent',
            name='undoes',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='undone_by', to='claims.figureevent'),
        ),
        migrations.AddField(
            model_name='figureevent',
            name='way_back',
            field=models.JSONField(help_text='What taking it back needs to know.', null=True),
        ),
        migrations.AddField(
            model_name='ruling',
            name='step',
            field=models.ForeignKey(help_text="The step of a figure's history that made it: all of its rulings are taken back together.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='rulings', to='claims.figureevent'),
        ),
        migrations.AddField(
            model_name='signoff',
            name='claims',
            field=models.ManyToManyField(help_text='Those that stand, in this answer.', related_name='sign_offs', to='claims.claim'),
        ),
        migrations.AddField(
            model_name='signoff',
            name='reason',
            field=models.CharField(blank=True, choices=[('PERIOD', 'another period'), ('MEASURE', 'another measure'), ('SCOPE', 'another scope'), ('ROUNDING', 'rounding'), ('UNIT', 'another unit'), ('OLDER', 'older'), ('COPIED', 'copied'), ('TYPO', 'a typing error'), ('REAL', 'a real disagreement'), ('UNKNOWN', 'unknown')], max_length=10),
        ),
        migrations.AddField(
            model_name='verdict',
            name='correction',
            field=models.TextField(blank=True, help_text='What was wrong or new, in words for readers.'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='gate_reason',
            field=models.TextField(blank=True, help_text='Why it may go out without a primary document or two independent origins.'),
        ),
        migrations.AlterField(
            model_name='figureevent',
            name='kind',
            field=models.CharField(choices=[('FOUNDED', 'first printed'), ('OPENED', 'conflict opened'), ('CLOSED', 'conflict closed'), ('REOPENED', 'conflict reopened'), ('MERGED', 'merged'), ('SPLIT', 'split'), ('TAKEN_OUT', "taken out, as another figure's"), ('JOINED', 'joined, as the same figure'), ('MOVED', 'moved to another figure'), ('QUALIFIED', 'qualifier marked'), ('RANKED', 'ranked'), ('ASSIGNED', 'assigned'), ('EVIDENCE', 'evidence added'), ('JUDGED', 'verdict written, waiting for sign-off'), ('SENT_BACK', 'verdict sent back'), ('PUBLISHED', 'verdict published'), ('UNDONE', 'taken back')], max_length=10),
        ),
        migrations.AlterField(
            model_name='verdict',
            name='claims',
            field=models.ManyToManyField(help_text='Those that the reviewer saw.', related_name='verdicts', to='claims.claim'),
        ),
        migrations.AlterField(
            model_name='verdict',
            name='corrects',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='claims.verdict'),
        ),
        migrations.AlterField(
            model_name='verdictstatus',
            name='status',
            field=models.CharField(choices=[('DRAFT', 'draft'), ('AWAITING', 'waiting for sign-off'), ('PUBLISHED', 'published'), ('SENT_BACK', 'sent back'), ('CORRECTED', 'corrected'), ('WITHDRAWN', 'withdrawn')], max_length=10),
        ),
        migrations.AddIndex(
            model_name='evidence',
            index=models.Index(condition=models.Q(('next_check_at__isnull', False)), fields=['next_check_at'], name='evidence_to_archive'),
        ),
        migrations.AddIndex(
            model_name='verdictstatus',
            index=models.Index(fields=['status', '-at'], name='verdicts_by_status'),
        ),
        migrations.AddConstraint(
            model_name='verdict',
            constraint=models.CheckConstraint(condition=models.Q(('corrects__isnull', True), models.Q(('correction', ''), _negated=True), _connector='OR'), name='corrections_say_what_they_correct'),
        ),
        migrations.AddField(
            model_name='weighing',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='weighings', to='claims.claim'),
        ),
        migrations.AddField(
            model_name='weighing',
            name='verdict',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='weighings', to='claims.verdict'),
        ),
        migrations.AddConstraint(
            model_name='weighing',
            constraint=models.UniqueConstraint(fields=('verdict', 'claim'), name='one_weighing_a_claim'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='weighing',
            trigger=pgtrigger.compiler.Trigger(name='weighings_are_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4b0e5d900cfadef00c80533767c4e4eaf4087e6c', operation='UPDATE OR DELETE', pgid='pgtrigger_weighings_are_frozen_3fc44', table='claims_weighing', when='BEFORE')),
        ),
    ]
