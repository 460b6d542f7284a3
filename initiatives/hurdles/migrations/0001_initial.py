import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

import initiatives.hurdles.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('regulatory', '0001_initial'),
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BackingAsk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('named_contact', 'een vaste contactpersoon'), ('insurance', 'een verzekering'), ('money', 'een klein budget'), ('expertise', 'kennis'), ('space', 'een plek'), ('permission_to_fail', 'het mag mislukken'), ('other', 'iets anders')], max_length=18, verbose_name='wat zoeken jullie?')),
                ('text', models.TextField(max_length=800, verbose_name='waarvoor?')),
                ('reacted_at', models.DateTimeField(editable=False, null=True)),
                ('taken_for', models.CharField(blank=True, editable=False, max_length=120)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='wie belt?')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='backing_asks', to='initiatives.initiative')),
                ('taken_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Obstacle',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='members', max_length=7, verbose_name='wie leest de uitleg?')),
                ('side', models.CharField(choices=[('formal_rule', 'Het mag niet van de regels'), ('professional_resistance', '“Dat is ons werk”'), ('community_risk', '“Wat als het misgaat?”'), ('community_fear', '“Mogen wij dat wel?”'), ('money', 'Geld'), ('people', 'Mensen en tijd'), ('space', 'Plek of ruimte'), ('knowledge', 'Kennis'), ('conflict', 'Ruzie of spanning')], max_length=23, verbose_name='waar komt het vandaan?')),
                ('at_step', models.CharField(blank=True, max_length=30, verbose_name='bij welke stap?')),
                ('title', models.CharField(max_length=120, verbose_name='wat zit er in de weg?')),
                ('description', models.TextField(blank=True, max_length=2000, verbose_name='uitleg')),
                ('public_text', models.CharField(blank=True, max_length=300, verbose_name='wat iedereen mag lezen')),
                ('solver_text', models.CharField(blank=True, max_length=200, verbose_name='wie kan helpen?')),
                ('step_what', models.CharField(max_length=200, verbose_name='eerste stap')),
                ('step_due', models.DateField(default=initiatives.hurdles.models.last_day_of_first_step, verbose_name='uiterlijk')),
                ('step_done_on', models.DateField(editable=False, null=True)),
                ('status', models.CharField(choices=[('open', 'zit in de weg'), ('helped', 'er komt beweging in'), ('solved', 'opgelost'), ('accepted', 'we leven ermee')], default='open', editable=False, max_length=8)),
                ('status_note', models.CharField(blank=True, editable=False, max_length=500)),
                ('status_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
                ('lesson', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='initiatives.lesson')),
                ('request', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='regulatory.regulatoryrequest')),
                ('solver', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('step_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='first_steps', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [
                    models.Index(fields=['initiative', 'step_due', 'id'], name='obstacles_by_first_step'),
                    models.Index(fields=['initiative', '-status_at', '-id'], name='obstacles_that_moved'),
                    models.Index(condition=models.Q(('status', 'open'), ('step_done_on__isnull', True)), fields=['step_due'], name='first_steps_promised'),
                ],
            },
        ),
        migrations.CreateModel(
            name='BackingOffer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('offerer', models.CharField(editable=False, max_length=150)),
                ('kind', models.CharField(choices=[('named_contact', 'een vaste contactpersoon'), ('insurance', 'een verzekering'), ('money', 'een klein budget'), ('expertise', 'kennis'), ('space', 'een plek'), ('permission_to_fail', 'het mag mislukken'), ('other', 'iets anders')], max_length=18, verbose_name='wat biedt u aan?')),
                ('title', models.CharField(max_length=120, verbose_name='in één zin')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='in eigen woorden')),
                ('contact', models.CharField(max_length=150, verbose_name='vaste contactpersoon')),
                ('amount', models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1000000)], verbose_name='bedrag in euro')),
                ('amount_is_public', models.BooleanField(default=False, verbose_name='iedereen mag het bedrag zien')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='geldt tot en met')),
                ('status', models.CharField(choices=[('offered', 'aangeboden'), ('accepted', 'aangenomen'), ('declined', 'niet aangenomen'), ('withdrawn', 'ingetrokken'), ('used', 'gebruikt')], default='offered', editable=False, max_length=9)),
                ('answer', models.CharField(blank=True, editable=False, max_length=500)),
                ('answered_at', models.DateTimeField(editable=False, null=True)),
                ('used_note', models.CharField(blank=True, editable=False, max_length=500)),
                ('used_at', models.DateTimeField(editable=False, null=True)),
                ('thanks', models.CharField(blank=True, editable=False, max_length=500)),
                ('thanks_are_public', models.BooleanField(default=False, editable=False)),
                ('thanked_at', models.DateTimeField(editable=False, null=True)),
                ('answered_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ask', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='offers', to='hurdles.backingask')),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='backing_offers', to='initiatives.initiative')),
                ('municipality', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.municipality')),
                ('organisation', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.organisation')),
                ('thanked_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='villages.village')),
                ('obstacle', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='backing', to='hurdles.obstacle')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('municipality__isnull', True), ('organisation__isnull', True)), models.Q(('municipality__isnull', True), ('village__isnull', True)), models.Q(('organisation__isnull', True), ('village__isnull', True)), _connector='OR'), name='an_offer_comes_from_one_side'),
                    models.CheckConstraint(condition=models.Q(('amount__isnull', True), ('amount__gt', 0), _connector='OR'), name='an_amount_is_something'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', '-created_at', '-id'], name='offers_to_initiative'),
                    models.Index(fields=['municipality', '-created_at', '-id'], name='offers_municipal'),
                    models.Index(fields=['organisation', '-created_at', '-id'], name='offers_of_org'),
                    models.Index(fields=['village', '-created_at', '-id'], name='offers_of_village'),
                ],
            },
        ),
        migrations.AddField(
            model_name='backingask',
            name='obstacle',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='backing_asks', to='hurdles.obstacle'),
        ),
        migrations.CreateModel(
            name='Risk',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('audience', models.CharField(choices=[('all', 'iedereen die het initiatief ziet'), ('members', 'alleen wie meedoet'), ('runners', 'alleen trekkers en bestuur')], default='members', max_length=7, verbose_name='wie mag dit zien?')),
                ('template', models.CharField(blank=True, editable=False, max_length=40)),
                ('category', models.CharField(choices=[('safety', 'Veiligheid'), ('liability', 'Aansprakelijkheid'), ('money', 'Geld'), ('building', 'Bouw'), ('people', 'Mensen'), ('privacy', 'Gegevens'), ('rules', 'Regels'), ('trust', 'Vertrouwen en sfeer')], max_length=9, verbose_name='soort')),
                ('title', models.CharField(max_length=200, verbose_name='wat kan er misgaan?')),
                ('likelihood', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='hoe groot is de kans?')),
                ('impact', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='hoe erg is het dan?')),
                ('score', models.GeneratedField(db_persist=True, expression=django.db.models.expressions.CombinedExpression(models.F('likelihood'), '*', models.F('impact')), output_field=models.PositiveSmallIntegerField())),
                ('mitigation', models.TextField(blank=True, max_length=1500, verbose_name='wat doen we eraan?')),
                ('insurance', models.CharField(blank=True, max_length=300, verbose_name='verzekering')),
                ('residual_likelihood', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='en daarna: de kans')),
                ('residual_impact', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='en daarna: hoe erg')),
                ('review_on', models.DateField(blank=True, null=True, verbose_name='wanneer kijken we weer?')),
                ('status', models.CharField(choices=[('open', 'let op'), ('managed', 'onder controle'), ('happened', 'het is gebeurd'), ('closed', 'speelt niet meer')], default='open', max_length=8, verbose_name='hoe staat het?')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='initiatives.initiative')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='risks', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('impact__range', (1, 5)), ('likelihood__range', (1, 5))), name='likelihood_and_impact_are_1_to_5'),
                    models.CheckConstraint(condition=models.Q(models.Q(('residual_impact__isnull', True), ('residual_likelihood__isnull', True)), models.Q(('residual_impact__isnull', False), ('residual_impact__range', (1, 5)), ('residual_likelihood__isnull', False), ('residual_likelihood__range', (1, 5))), _connector='OR'), name='what_remains_is_known_whole', violation_error_message='Vul bij “en daarna” allebei in, of geen van beide.'),
                    models.UniqueConstraint(condition=models.Q(('template', ''), _negated=True), fields=('initiative', 'template'), name='a_template_is_taken_over_once'),
                ],
                'indexes': [
                    models.Index(fields=['initiative', '-score', 'created_at', 'id'], name='worst_first'),
                    models.Index(fields=['review_on'], name='risks_to_review'),
                ],
            },
        ),
        migrations.CreateModel(
            name='RiskChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ('what', models.JSONField(default=list)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('risk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='hurdles.risk')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['risk', '-at', '-id'], name='changes_of_risk'),
                ],
            },
        ),
        migrations.CreateModel(
            name='RiskShare',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='risk_shares', to='initiatives.initiative')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('initiative',), name='a_register_is_shared_once_at_a_time'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['-created_at', '-id'], name='newest_shared_registers'),
                    models.Index(fields=['initiative', '-created_at', '-id'], name='shares_of_initiative'),
                ],
            },
        ),
        migrations.AddIndex(
            model_name='backingask',
            index=models.Index(fields=['initiative', '-created_at', '-id'], name='asks_of_initiative'),
        ),
        migrations.AddIndex(
            model_name='backingask',
            index=models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['-created_at', '-id'], name='newest_open_asks'),
        ),
    ]
