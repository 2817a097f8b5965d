using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Desk;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin;

/// <summary>The admins' home: what needs a hand. An editor has their researchers here.</summary>
[EditorPage]
internal sealed class IndexModel(AdminSummary summary, ResearcherAccess access) : PageModel
{
    /// <summary>An editor's researchers; null for an admin.</summary>
    public IReadOnlyList<ResearcherKey>? Researchers { get; private set; }

    /// <summary>How much there is to do; for an editor, of theirs.</summary>
    public NeedsHand Needs { get; private set; } = new();

    /// <summary>What needs a hand, with the list that it leads to.</summary>
    public IReadOnlyList<HandCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Researchers = await access.ResearchersAsync(User, cancellation);
        Needs = await summary.RunAsync(Researchers?.Select(r => r.Id).ToList(), cancellation);
        Cards = [.. HandCard.Of(Needs, Researchers is null).Where(card => card.Count > 0)];
    }
}

/// <summary>Something that needs a hand.</summary>
/// <param name="Count">How many.</param>
/// <param name="What">What they are.</param>
/// <param name="Address">The list of them.</param>
internal sealed record HandCard(int Count, string What, string Address)
{
    /// <summary>All that can need a hand.</summary>
    public static IEnumerable<HandCard> Of(NeedsHand needs, bool isAdmin)
    {
        if (isAdmin)
        {
            yield return new(needs.PendingImports, Words.Count(needs.PendingImports, "uploaded document waits for a look", "uploaded documents wait for a look"), "/admin/import");
            yield return new(needs.Conflicts, Words.Count(needs.Conflicts, "thing on which a person and a document disagree", "things on which a person and a document disagree"), "/admin/conflicts");
            yield return new(needs.Gone, Words.Count(needs.Gone, "thing is gone from its document", "things are gone from their documents"), "/admin/conflicts");
            yield return new(needs.DocumentsWithRemainder, Words.Count(needs.DocumentsWithRemainder, "document has lines that nobody understood", "documents have lines that nobody understood"), "/admin/documents");
            yield return new(needs.DoubtfulDocuments, Words.Count(needs.DoubtfulDocuments, "document has doubtful readings", "documents have doubtful readings"), "/admin/documents");
            yield return new(needs.Duplicates, Words.Count(needs.Duplicates, "pair looks like one publication", "pairs look like one publication"), "/admin/duplicates");
        }
        else
        {
            yield return new(needs.PublicationConflicts, Words.Count(needs.PublicationConflicts, "publication with a conflict", "publications with a conflict"), "/admin/publications?show=conflicts");
        }

        yield return new(needs.NoVenue, Words.Count(needs.NoVenue, "publication without a venue", "publications without a venue"), "/admin/publications?show=no-venue");
        yield return new(needs.NoYear, Words.Count(needs.NoYear, "publication without a year", "publications without a year"), "/admin/publications?show=no-year");
        yield return new(needs.LongUnderReview, Words.Count(needs.LongUnderReview, "publication under review for over a year", "publications under review for over a year"), "/admin/publications?show=long-under-review");
        yield return new(needs.OddYear, Words.Count(needs.OddYear, "publication with an odd year", "publications with an odd year"), "/admin/publications?show=odd-year");
        if (isAdmin) yield return new(needs.OddDates, Words.Count(needs.OddDates, "entry with odd dates", "entries with odd dates"), "/admin/dates");
        yield return new(needs.Hidden, Words.Count(needs.Hidden, "publication is hidden", "publications are hidden"), "/admin/publications?show=hidden");
    }
}
