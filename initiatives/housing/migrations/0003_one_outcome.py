"""One outcome: a public number of a kind, put right in sight, and drawn by a witness too."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('housing', '0002_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='roundentry',
            name='a_place_is_one_household',
        ),
        migrations.AddField(
            model_name='allocationround',
            name='corrections',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='allocationround',
            name='public_kind',
            field=models.CharField(choices=[('dice', 'tien worpen met een dobbelsteen, waar iedereen bij mag zijn'), ('lotto', 'de zes getallen van Lotto, zonder het reservegetal'), ('aex', 'de slotkoers van de AEX')], default='', max_length=5, verbose_name='welk openbaar getal?'),
        ),
        migrations.AddField(
            model_name='allocationround',
            name='witness',
            field=models.CharField(blank=True, max_length=60, verbose_name='je naam'),
        ),
        migrations.AddField(
            model_name='roundentry',
            name='drawn_with',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='roundevent',
            name='value_now',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='roundevent',
            name='value_was',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AlterField(
            model_name='allocationround',
            name='public_source',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name='roundevent',
            name='what',
            field=models.CharField(choices=[('drawn', 'geloot'), ('corrected', 'openbaar getal verbeterd'), ('assigned', 'woning toegewezen'), ('passed', 'liet een woning voorbijgaan'), ('dropped', 'viel af'), ('closed', 'ronde afgerond'), ('cancelled', 'loting afgezegd')], max_length=9),
        ),
        migrations.AlterField(
            model_name='told',
            name='kind',
            field=models.CharField(choices=[('link', 'Wil je op de lijst van %(title)s? Bevestig het even'), ('known', 'Je staat al op de lijst van %(title)s'), ('welcome', 'Je staat op de lijst van %(title)s'), ('ask', 'Sta je er nog op? %(title)s'), ('remind', 'Nog een week: sta je er nog op? %(title)s'), ('asleep', 'Je plek bij %(title)s slaapt'), ('last', 'Over een maand vergeten we je plek bij %(title)s'), ('draw', 'De loting van %(title)s'), ('no_fit', 'Deze loting van %(title)s'), ('off', 'De loting van %(title)s gaat niet door'), ('drawn', 'Jouw plek in de volgorde van %(title)s'), ('again', 'Jouw plek in de volgorde van %(title)s is opnieuw berekend'), ('assigned', 'Een woning in %(title)s'), ('ended', 'Jullie doen niet meer mee in deze ronde van %(title)s')], max_length=8),
        ),
        migrations.AddConstraint(
            model_name='roundentry',
            constraint=models.UniqueConstraint(fields=('round', 'drawn_with', 'place'), name='a_place_is_one_household'),
        ),
        migrations.AddConstraint(
            model_name='roundevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('what', 'corrected'), _negated=True), models.Q(models.Q(('value_was', ''), _negated=True), models.Q(('value_now', ''), _negated=True), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='a_number_put_right_shows_both'),
        ),
    ]
