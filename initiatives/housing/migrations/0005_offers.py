"""A home is offered, and taken or not."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('housing', '0004_what_was_drawn_stays'),
    ]

    operations = [
        migrations.AddField(
            model_name='assignment',
            name='accepted_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='assignment',
            name='answer_by',
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name='roundentry',
            name='state',
            field=models.CharField(choices=[('waiting', 'wacht'), ('passed', 'liet voorbijgaan, wacht'), ('offered', 'kreeg een woning aangeboden'), ('assigned', 'heeft een woning'), ('dropped', 'viel af')], default='waiting', max_length=8),
        ),
        migrations.AlterField(
            model_name='roundevent',
            name='what',
            field=models.CharField(choices=[('drawn', 'geloot'), ('corrected', 'openbaar getal verbeterd'), ('assigned', 'woning aangeboden'), ('accepted', 'nam de woning'), ('refused', 'wilde de woning niet'), ('lapsed', 'antwoordde niet op tijd'), ('passed', 'liet een woning voorbijgaan'), ('dropped', 'viel af'), ('closed', 'ronde afgerond'), ('cancelled', 'loting afgezegd')], max_length=9),
        ),
        migrations.AlterField(
            model_name='told',
            name='kind',
            field=models.CharField(choices=[('link', 'Wil je op de lijst van %(title)s? Bevestig het even'), ('known', 'Je staat al op de lijst van %(title)s'), ('welcome', 'Je staat op de lijst van %(title)s'), ('ask', 'Sta je er nog op? %(title)s'), ('remind', 'Nog een week: sta je er nog op? %(title)s'), ('asleep', 'Je plek bij %(title)s slaapt'), ('last', 'Over een maand vergeten we je plek bij %(title)s'), ('draw', 'De loting van %(title)s'), ('no_fit', 'Deze loting van %(title)s'), ('off', 'De loting van %(title)s gaat niet door'), ('drawn', 'Jouw plek in de volgorde van %(title)s'), ('again', 'Jouw plek in de volgorde van %(title)s is opnieuw berekend'), ('assigned', 'Een woning voor jullie in %(title)s: ja of nee?'), ('hurry', 'Nog drie dagen: willen jullie de woning in %(title)s?'), ('yours', 'Jullie krijgen een woning in %(title)s'), ('lapsed', 'Het aanbod van een woning in %(title)s is verlopen'), ('ended', 'Jullie doen niet meer mee in deze ronde van %(title)s')], max_length=8),
        ),
    ]
