from tests.access_rows.rows import only, public, signed_in, village


def facility(w):
    return {"slug": w.village.slug, "pk": w.facility.pk}


def report(w):
    return {"slug": w.village.slug, "pk": w.report.pk}


def long_list(w):
    return {"slug": w.village.slug, "pk": w.list_import.pk}


def change(w):
    return {**facility(w), "change": w.change.pk}


def editor_only(arguments, method="get", ok=200, otherwise=403):
    return only("editor", arguments=arguments, method=method, ok=ok, otherwise=otherwise)


ROWS = {
    "villages:facilities_csv": public(village),
    "villages:facility_new": editor_only(village),
    "villages:facility_import": editor_only(village),
    "villages:facility_import_work": editor_only(long_list),
    "villages:facility_import_save": editor_only(long_list, "post", 302),
    "villages:facility_edit": editor_only(facility),
    "villages:facility_status": editor_only(facility),
    "villages:change_confirm": editor_only(change, "post", 302),
    "villages:facility_report": signed_in(facility),
    "villages:facility_reports": editor_only(village),
    "villages:report_confirm": editor_only(report, "post", 302, otherwise=404),
    "villages:report_decline": editor_only(report, otherwise=404),
    "villages:facility_round": editor_only(village),
    "villages:facility_check": editor_only(facility, "post", 302),
    "villages:facility_uncheck": editor_only(facility, "post", 302),
}
ASKED = ["soort", "open", "na"]
