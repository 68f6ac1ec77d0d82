package org.saransh.portal;

import java.util.List;

/** @param holidays null for a calendar that is not made yet */
public record CalendarPageView(OfficeForm form, Grid holidays, List<Act> acts) {}
