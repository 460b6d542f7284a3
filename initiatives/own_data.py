"""The timeline is a copy of what stands elsewhere."""

from villagehub.mydata.own_data import LeftOut, left_out

left_out.plug(LeftOut("initiatives.TimelineMoment", "is een kopie van wat er al in zit"))
