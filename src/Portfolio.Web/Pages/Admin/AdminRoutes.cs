using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Portfolio.Web.Pages.Admin;

/// <summary>Pages that stand at several addresses: for all, and for one researcher, where the researcher's editors come too.</summary>
internal static class AdminRoutes
{
    public static void Add(PageConventionCollection pages)
    {
        pages.AddPageRoute("/Admin/Revisions/Details", "admin/researchers/{slug}/history/{id:int}");
        pages.AddPageRoute("/Admin/Revisions/History", "admin/researchers/{slug}/{kind}/{id:int}/history");
        pages.AddPageRoute("/Admin/Revisions/History", "admin/publications/{slug}/history");
        pages.AddPageRoute("/Admin/Revisions/History", "admin/venues/{slug}/history");
        pages.AddPageRoute("/Admin/Import/Index", "admin/researchers/{slug}/import");
        pages.AddPageRoute("/Admin/Import/Review", "admin/researchers/{slug}/import/{id:int}");
        pages.AddPageRoute("/Admin/Decisions", "admin/researchers/{slug}/conflicts");
    }
}
