import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('villages', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LinkedFeed',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=60, verbose_name='hoe heet deze site?')),
                ('address', models.URLField(max_length=500, verbose_name='adres van de agenda of RSS')),
                ('kind', models.CharField(blank=True, choices=[('calendar', 'agenda'), ('news', 'nieuws')], editable=False, max_length=8)),
                ('paused_at', models.DateTimeField(editable=False, null=True)),
                ('status', models.CharField(choices=[('waiting', 'Nog niet opgehaald. Dat gebeurt binnen een paar minuten.'), ('fine', 'Het werkt.'), ('no_host', 'Dit adres bestaat niet. Kijk of er een typefout in zit.'), ('private', 'Dit adres is niet van het open internet. Dat halen we niet op.'), ('unreachable', 'De site reageert niet.'), ('certificate', 'Het slotje (certificaat) van de site klopt niet.'), ('slow', 'De site is te traag of stopt niet met sturen. We zijn gestopt.'), ('too_large', 'Het bestand is te groot. Hoogstens 2 MB kan.'), ('redirects', 'De site stuurt ons telkens naar een ander adres.'), ('http', 'De site geeft dit adres niet vrij (antwoord %(detail)s).'), ('web_page', 'Dit is een gewone webpagina. Zoek het adres van de agenda of RSS.'), ('not_a_feed', 'Dit is geen agenda (iCalendar) en geen RSS of Atom.'), ('broken', 'Het bestand is beschadigd. We kunnen het niet lezen.'), ('unsafe', 'Het bestand bevat iets onveiligs (XML-entiteiten).'), ('too_hard', 'Het bestand kost te veel rekenwerk. We zijn gestopt.')], default='waiting', editable=False, max_length=12)),
                ('detail', models.CharField(blank=True, editable=False, max_length=20)),
                ('remarks', models.JSONField(default=list, editable=False)),
                ('tried_at', models.DateTimeField(editable=False, null=True)),
                ('succeeded_at', models.DateTimeField(editable=False, null=True)),
                ('read_at', models.DateTimeField(editable=False, null=True)),
                ('failing_since', models.DateTimeField(editable=False, null=True)),
                ('failures', models.PositiveIntegerField(default=0, editable=False)),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('etag', models.CharField(blank=True, editable=False, max_length=200)),
                ('last_modified', models.CharField(blank=True, editable=False, max_length=100)),
                ('added_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='linked_feeds', to='villages.village')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('village', 'address'), name='a_village_links_an_address_once', violation_error_message='Dit adres is al gekoppeld.'),
                ],
                'indexes': [
                    models.Index(condition=models.Q(('paused_at__isnull', True)), fields=['due_at'], name='linked_feed_due'),
                ],
            },
        ),
        migrations.CreateModel(
            name='LinkedItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=160)),
                ('text', models.CharField(blank=True, max_length=300)),
                ('place', models.CharField(blank=True, max_length=160)),
                ('link', models.CharField(max_length=500)),
                ('starts_at', models.DateTimeField(null=True)),
                ('ends_at', models.DateTimeField(null=True)),
                ('is_whole_day', models.BooleanField(default=False)),
                ('published_at', models.DateTimeField(null=True)),
                ('feed', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='linked.linkedfeed')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('feed', 'uid'), name='a_feed_has_an_item_once'),
                ],
                'indexes': [
                    models.Index(fields=['feed', 'starts_at'], name='linked_item_moment'),
                ],
            },
        ),
    ]
