using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.History;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Pages.Shared;

namespace Portfolio.Web.Pages.Admin.Revisions;

/// <summary>All that was changed, the newest first.</summary>
internal sealed class IndexModel(RevisionList revisions, ResearcherKeys researchers) : PageModel
{
    public RevisionsView View { get; private set; } = null!;

    public string? Who { get; private set; }

    public string? Researcher { get; private set; }

    public DateOnly? Day { get; private set; }

    /// <summary>True when a change was just undone.</summary>
    public bool IsUndone { get; private set; }

    public bool IsFiltered => Who is not null || Researcher is not null || Day is not null;

    public IReadOnlyList<string> Writers { get; private set; } = [];

    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    public async Task OnGetAsync(string? who, string? researcher, string? day, string? after, string? done, CancellationToken cancellation)
    {
        IsUndone = done == "undone";
        (Who, Researcher) = (Text(who), Text(researcher));
        Day = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on.Year is > 1 and < 9999 ? on : null;
        var scope = Researcher is null ? new RevisionScope() : new RevisionScope(RevisionSubject.Researcher, Researcher);
        var page = await revisions.RunAsync(scope, Who, Day, after, 50, cancellation) ?? new ListPage<RevisionItem>([], 0, null);
        View = new RevisionsView(page, "/admin/revisions", page.Next is { } next ? $"/admin/revisions{Query(next)}" : null, IsFiltered ? Words.Of("Nothing was changed by that.") : Words.Of("Nothing was changed yet."));
        Writers = await revisions.WritersAsync(cancellation);
        Researchers = await researchers.FirstAsync(cancellation);
    }

    private QueryString Query(string after)
    {
        var query = new QueryBuilder();
        if (Who is not null) query.Add("who", Who);
        if (Researcher is not null) query.Add("researcher", Researcher);
        if (Day is { } day) query.Add("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        query.Add("after", after);
        return query.ToQueryString();
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
