using Portfolio.Store.Editing;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Accounts;

/// <summary>The researchers that an editor was given, and those that may be given.</summary>
internal sealed class ResearcherChoice(AccountRoster roster, ResearcherKeys keys, ResearchersForEditing list)
{
    /// <summary>Those that were given, and the first of those that a search finds; hidden ones are among them.</summary>
    /// <returns>The researchers, and how many the search found in all.</returns>
    public async Task<(IReadOnlyList<ChosenResearcher> Researchers, int Found)> RunAsync(int account, string? q, CancellationToken cancellation)
    {
        var given = await keys.NamesAsync(await roster.GivenAsync(account, cancellation), cancellation);
        var found = await list.ListAsync(q, cancellation: cancellation);
        var chosen = given.Select(g => new ChosenResearcher(g.Slug, g.Name, null, true)).ToList();
        chosen.AddRange(found.Items.Where(r => given.All(g => g.Slug != r.Slug)).Select(r => new ChosenResearcher(r.Slug, r.Name, r.Affiliation, false)));
        return (chosen, found.Total);
    }
}

/// <summary>A researcher in a list to choose from.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="Affiliation">Where the person works.</param>
/// <param name="IsChosen">True when the editor was given them.</param>
internal sealed record ChosenResearcher(string Slug, string Name, string? Affiliation, bool IsChosen);
