using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Admin;

/// <summary>What imports left to decide; under a researcher's address, theirs.</summary>
internal sealed class DecisionsModel(DecisionList list, EditEntry entries, EditPerson people, EditPublication publications, EditPublicationList lists, ResearcherKeys researchers) : AdminPage
{
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    public string? Slug { get; private set; }

    public string? Done { get; private set; }

    public string Address => Slug is null ? "/admin/conflicts" : $"/admin/researchers/{Slug}/conflicts";

    public async Task<IActionResult> OnGetAsync(string? slug, string? done, CancellationToken cancellation)
    {
        if (slug is not null && await researchers.OfAsync(slug, cancellation) is null) return NotFound();
        Slug = slug;
        Done = done switch { "decided" => Words.Of("It is decided."), "gone" => Words.Of("Somebody decided on it already."), _ => null };
        Decisions = await list.RunAsync(slug, cancellation: cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string? slug, DecisionOf of, string? researcher, string key, string field, bool keep, CancellationToken cancellation)
    {
        Slug = slug;
        if (!await IsTheirsAsync(slug, of, researcher, key, cancellation)) return NotFound();
        return Next(of switch
        {
            DecisionOf.Entry => int.TryParse(key, CultureInfo.InvariantCulture, out int id) && await entries.DecideAsync(researcher ?? "", id, field, keep, Who, cancellation),
            DecisionOf.Person => await people.DecideAsync(key, field, keep, Who, cancellation),
            _ => await publications.DecideAsync(key, field, keep, Who, cancellation),
        });
    }

    public async Task<IActionResult> OnPostGoneAsync(string? slug, DecisionOf of, string? researcher, string key, bool keep, CancellationToken cancellation)
    {
        Slug = slug;
        if (of == DecisionOf.Person || researcher is null || !await IsTheirsAsync(slug, of, researcher, key, cancellation)) return NotFound();
        if (of == DecisionOf.Publication) return Next(keep ? await lists.KeepAsync(researcher, key, Who, cancellation) : await lists.DropAsync(researcher, key, Who, cancellation));
        if (!int.TryParse(key, CultureInfo.InvariantCulture, out int id)) return NotFound();
        return Next(keep ? await entries.KeepAsync(researcher, id, Who, cancellation) : await entries.DeleteAsync(researcher, id, Who, cancellation));
    }

    public static string KindOf(Decision decision) => decision.Of == DecisionOf.Person ? Words.Of("the person") : SectionText.Kind(decision.Kind);

    // Under a researcher's address only what is theirs is decided.
    private async Task<bool> IsTheirsAsync(string? slug, DecisionOf of, string? researcher, string key, CancellationToken cancellation) =>
        slug is null || of switch
        {
            DecisionOf.Entry => researcher == slug,
            DecisionOf.Person => key == slug,
            _ => (researcher is null || researcher == slug) && await researchers.OfAsync(slug, cancellation) is { } id && (await researchers.OfPublicationAsync(key, cancellation)).Contains(id),
        };

    private RedirectResult Next(bool isDone) => Redirect($"{Address}?done={(isDone ? "decided" : "gone")}");
}
