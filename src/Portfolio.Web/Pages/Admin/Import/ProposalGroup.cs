using Portfolio.Store.Importing;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Import;

/// <summary>Proposals of one kind, under a heading.</summary>
/// <param name="Id">The heading's anchor.</param>
/// <param name="Title">The heading, with how many.</param>
/// <param name="Explanation">What happens with them.</param>
/// <param name="IsFolded">True where there is nothing to choose.</param>
/// <param name="Proposals">The proposals.</param>
internal sealed record ProposalGroup(string Id, string Title, string Explanation, bool IsFolded, IReadOnlyList<ImportProposal> Proposals)
{
    /// <summary>The groups that have any, what needs a person first.</summary>
    public static IReadOnlyList<ProposalGroup> Of(ImportReview review) =>
    [
        .. review.Proposals.GroupBy(p => p.Outcome).OrderBy(g => g.Key).Select(g =>
        {
            var (id, title, explanation) = TextOf(g.Key);
            return new ProposalGroup(id, $"{title} ({g.Count()})", explanation, g.Key is ProposalOutcome.Kept or ProposalOutcome.Unchanged, [.. g]);
        }),
    ];

    private static (string Id, string Title, string Explanation) TextOf(ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.Conflict => ("conflicts", Words.Of("Changed by both"), Words.Of("The document says something new where a person wrote something else. Choose field by field.")),
        ProposalOutcome.Changed => ("changed", Words.Of("Changed by the document"), Words.Of("Untick what shall stay as it is.")),
        ProposalOutcome.New => ("new", Words.Of("New"), Words.Of("Untick what you don’t want.")),
        ProposalOutcome.Gone => ("gone", Words.Of("No longer in the document"), Words.Of("Nothing is deleted by itself. What you decide later is shown until then.")),
        ProposalOutcome.Joined => ("joined", Words.Of("Known from another document"), Words.Of("These publications are one with what stands here already.")),
        ProposalOutcome.Kept => ("kept", Words.Of("Changed by a person"), Words.Of("The document says what it said; what a person wrote stays.")),
        _ => ("unchanged", Words.Of("Unchanged"), Words.Of("They are as they were.")),
    };
}
