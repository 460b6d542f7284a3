import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid
import villages.members.models.confirmation
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '__first__'),
        ('villages', '0005_village_features'),
    ]

    operations = [
        migrations.CreateModel(
            name='Vouch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('is_undone', models.BooleanField(default=False)),
            ],
        ),
        migrations.AddField(
            model_name='membership',
            name='asked_at',
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddField(
            model_name='membership',
            name='confirmed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='membership',
            name='confirmed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='membership',
            name='confirmed_how',
            field=models.CharField(blank=True, choices=[('editor', 'door de dorpsredactie'), ('code', 'met een code uit het dorpsblad'), ('vouched', 'doordat twee dorpsgenoten ervoor instaan'), ('on_behalf', 'bij het inschrijven'), ('role', 'door een taak in het dorp'), ('earlier', 'was al lid')], max_length=10),
        ),
        migrations.AddField(
            model_name='membership',
            name='declined_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='membership',
            name='declined_reason',
            field=models.CharField(blank=True, max_length=300, verbose_name='waarom niet?'),
        ),
        migrations.CreateModel(
            name='MembershipCode',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('label', models.CharField(max_length=80, verbose_name='waar staat de code in?')),
                ('code', models.CharField(default=villages.members.models.confirmation.new_code, editable=False, max_length=8, unique=True)),
                ('expires_on', models.DateField(verbose_name='geldig tot en met')),
                ('max_uses', models.PositiveIntegerField(default=200, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(2000)], verbose_name='voor hoeveel mensen?')),
                ('uses', models.PositiveIntegerField(default=0, editable=False)),
                ('revoked_at', models.DateTimeField(editable=False, null=True)),
                ('made_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='villages.village')),
            ],
            options={
                'ordering': ['-created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('uses__lte', models.F('max_uses'))), name='a_code_is_not_used_too_often')],
            },
        ),
        migrations.AddField(
            model_name='membership',
            name='code',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='members', to='villages.membershipcode'),
        ),
        migrations.AddIndex(
            model_name='membership',
            index=models.Index(condition=models.Q(('confirmed_at__isnull', True), ('role', 'resident')), fields=['village', 'asked_at', 'id'], name='waiting_for_confirmation'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_how', '')), models.Q(('confirmed_at__isnull', False), ('declined_at__isnull', True), models.Q(('confirmed_how', ''), _negated=True)), _connector='OR'), name='confirmed_is_somehow_and_not_declined'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('declined_at__isnull', True), models.Q(('declined_reason', ''), _negated=True), _connector='OR'), name='declined_with_a_reason', violation_error_message='Schrijf op waarom niet.'),
        ),
        migrations.AddField(
            model_name='vouch',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='vouch',
            name='membership',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vouches', to='villages.membership'),
        ),
        migrations.AddConstraint(
            model_name='vouch',
            constraint=models.UniqueConstraint(fields=('membership', 'by'), name='a_member_vouches_once'),
        ),
    ]
