"""A reported message is a copy; that it was reported is between who did and the editors."""

from villagehub.mydata.own_data import LeftOut, left_out

left_out.plug(LeftOut("exchange.ReportedMessage", "is een kopie van een bericht dat er al in zit"))
