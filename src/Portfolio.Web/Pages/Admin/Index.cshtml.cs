using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portfolio.Web.Pages.Admin;

/// <summary>The admins' home: what needs a hand.</summary>
internal sealed class IndexModel : PageModel;
