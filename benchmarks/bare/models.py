from django.db import models


class Place(models.Model):
    """The portal's villages, without anything of the portal."""

    bag_place_code = models.CharField(max_length=4)
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=120, unique=True)
    population = models.PositiveIntegerField(null=True)

    class Meta:
        managed = False
        db_table = "villages_village"

    def __str__(self) -> str:
        return self.name
