using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portfolio.Web.Security;

/// <summary>
/// What the address names is what a handler gets. MVC asks the form first: a field called <c>slug</c> would overrule the
/// slug that <see cref="Accounts.AccountGuard"/> looked at, and lead from one's own researcher to another's.
/// </summary>
internal static class RouteFirst
{
    public static void Apply(MvcOptions options)
    {
        var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
        options.ValueProviderFactories.Remove(route);
        options.ValueProviderFactories.Insert(0, route);
    }
}
