import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Province',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=4, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('slug', models.SlugField(max_length=60, unique=True)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gm_code', models.CharField(max_length=6, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('designated_channel', models.BooleanField(default=False)),
                ('channel_decree_url', models.URLField(blank=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='municipalities', to='villages.province')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Village',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bag_place_code', models.CharField(max_length=4, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('slug', models.SlugField(max_length=120, unique=True)),
                ('introduction', models.TextField(blank=True, max_length=600, verbose_name='korte introductie')),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='villages', to='villages.municipality')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('kind', models.CharField(choices=[('support', 'ondersteuningsorganisatie'), ('care', 'zorg'), ('club', 'vereniging'), ('cooperative', 'coöperatie'), ('gp', 'huisarts'), ('housing', 'woningcorporatie'), ('other', 'anders')], max_length=20, verbose_name='soort')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                ('reachable_text', models.CharField(blank=True, max_length=200, verbose_name='bereikbaar')),
                ('villages', models.ManyToManyField(blank=True, related_name='organisations', to='villages.village')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('role', models.CharField(choices=[('resident', 'inwoner'), ('editor', 'dorpsredacteur'), ('supporter', 'dorpsondersteuner'), ('coordinator', 'coördinator'), ('privacy_contact', 'privacycontact'), ('officer', 'behandelaar'), ('decision_maker', 'beslisser'), ('adviser', 'adviseur'), ('council_viewer', 'raadslid'), ('admin', 'beheerder')], max_length=20, verbose_name='rol')),
                ('valid_from', models.DateField(default=django.utils.timezone.localdate, verbose_name='vanaf')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='tot')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.municipality')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.organisation')),
                ('village', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='villages.village')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('role__in', ['resident', 'editor']), ('village__isnull', False), ('municipality__isnull', True), ('organisation__isnull', True)), models.Q(('role__in', ['supporter', 'coordinator', 'privacy_contact']), ('organisation__isnull', False), ('municipality__isnull', True), ('village__isnull', True)), models.Q(('role__in', ['officer', 'decision_maker', 'adviser', 'council_viewer']), ('municipality__isnull', False), ('organisation__isnull', True), ('village__isnull', True)), models.Q(('role__in', ['admin']), ('municipality__isnull', True), ('organisation__isnull', True), ('village__isnull', True)), _connector='OR'), name='role_has_exactly_its_own_scope', violation_error_message='Kies bij deze rol precies één plek die erbij hoort.'), models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='membership_ends_after_it_starts', violation_error_message='De einddatum ligt voor de begindatum.'), models.UniqueConstraint(condition=models.Q(('valid_until__isnull', True)), fields=('user', 'role', 'village', 'organisation', 'municipality'), name='role_is_held_once_per_scope', nulls_distinct=False, violation_error_message='Deze persoon heeft deze rol hier al.')],
            },
        ),
    ]
