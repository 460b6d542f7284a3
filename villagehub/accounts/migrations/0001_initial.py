import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(blank=True, max_length=254, null=True, unique=True, verbose_name='e-mailadres')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                ('display_name', models.CharField(blank=True, help_text='Je kiest zelf. Bijvoorbeeld je voornaam met de eerste letter erachter.', max_length=60, verbose_name='naam die anderen zien')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                ('is_active', models.BooleanField(default=True)),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now)),
                ('consent_how', models.CharField(blank=True, choices=[('spoken', 'mondeling, in een gesprek'), ('phone', 'aan de telefoon'), ('paper', 'op papier, met handtekening')], max_length=10, verbose_name='hoe is toestemming gegeven?')),
                ('consent_on', models.DateField(blank=True, null=True, verbose_name='toestemming gegeven op')),
                ('consent_withdrawn_on', models.DateField(blank=True, null=True)),
                ('claimed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='claimed_people', to=settings.AUTH_USER_MODEL)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='registered_people', to=settings.AUTH_USER_MODEL)),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='one_person_per_email'),
                    models.CheckConstraint(condition=models.Q(('email__isnull', False), ('recorded_by__isnull', False), _connector='OR'), name='person_has_email_or_was_registered_by_somebody'),
                    models.CheckConstraint(condition=models.Q(('recorded_by__isnull', True), models.Q(('consent_on__isnull', False), models.Q(('consent_how', ''), _negated=True)), _connector='OR'), name='registered_person_gave_consent'),
                ],
                'verbose_name': 'persoon',
                'verbose_name_plural': 'personen',
            },
        ),
        migrations.CreateModel(
            name='AccountClaim',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code_hash', models.CharField(max_length=64, unique=True)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
