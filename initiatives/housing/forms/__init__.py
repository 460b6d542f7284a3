from initiatives.housing.forms.interest import InterestForm, OnBehalfForm, WishForm

__all__ = ["InterestForm", "OnBehalfForm", "WishForm"]
