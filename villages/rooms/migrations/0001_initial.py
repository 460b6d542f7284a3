import datetime
import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

import villages.rooms.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BookingSeries',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('rule', models.CharField(max_length=10)),
                ('until', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=80, verbose_name='naam van de zaal')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5000)], verbose_name='aantal mensen')),
                ('equipment', models.CharField(blank=True, max_length=300, verbose_name='wat is er?')),
                ('accessibility', models.CharField(blank=True, max_length=300, verbose_name='toegankelijkheid')),
                ('price_text', models.CharField(blank=True, max_length=160, verbose_name='wat kost het?')),
                ('house_rules', models.TextField(blank=True, max_length=1500, verbose_name='huisregels')),
                ('needs_approval', models.BooleanField(default=True, verbose_name='de beheerder zegt eerst ja')),
                ('horizon_days', models.PositiveIntegerField(default=365, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)], verbose_name='hoeveel dagen vooruit te boeken')),
                ('buffer_minutes', models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(240)], verbose_name='minuten om op te ruimen')),
                ('is_retired', models.BooleanField(default=False, verbose_name='niet meer te boeken')),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='villages.facility', verbose_name='voorziening')),
                ('managers', models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('facility', 'name'), name='a_facility_has_a_room_once', violation_error_message='Deze zaal staat er al.'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Booking',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('title', models.CharField(max_length=120, verbose_name='waarvoor?')),
                ('note', models.TextField(blank=True, max_length=500, verbose_name='iets voor de beheerder')),
                ('is_public', models.BooleanField(default=False, verbose_name='iedereen mag zien waarvoor')),
                ('starts_at', models.DateTimeField(verbose_name='van')),
                ('ends_at', models.DateTimeField(verbose_name='tot')),
                ('blocked_until', models.DateTimeField(editable=False)),
                ('status', models.CharField(choices=[('pending', 'wacht op de beheerder'), ('confirmed', 'geboekt'), ('refused', 'geweigerd'), ('cancelled', 'geannuleerd')], default='pending', max_length=10)),
                ('answer', models.CharField(blank=True, max_length=300)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='room_bookings', to=settings.AUTH_USER_MODEL)),
                ('series', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='bookings', to='rooms.bookingseries')),
                ('room', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='rooms.room')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at')), ('ends_at__lte', django.db.models.expressions.CombinedExpression(models.F('starts_at'), '+', models.Value(datetime.timedelta(days=7))))), name='a_booking_ends_after_it_starts_within_a_week'),
                    models.CheckConstraint(condition=models.Q(('blocked_until__gte', models.F('ends_at'))), name='a_room_is_tidied_up_afterwards'),
                    django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('status__in', ['pending', 'confirmed'])), expressions=[(villages.rooms.models.TsTzRange('starts_at', 'blocked_until'), '&&'), ('room', '=')], name='a_room_is_booked_once_at_a_time'),
                ],
                'indexes': [
                    models.Index(fields=['room', 'starts_at', 'id'], name='bookings_of_room'),
                    models.Index(condition=models.Q(('status', 'pending')), fields=['room'], name='bookings_to_answer'),
                ],
            },
        ),
    ]
