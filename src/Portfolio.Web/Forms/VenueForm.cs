using Portfolio.Cv.Venues;
using Portfolio.Store;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Forms;

/// <summary>The fields of a venue's form.</summary>
internal static class VenueForm
{
    /// <summary>The fields, as <see cref="Store.Editing.VenueFields"/> names them.</summary>
    public static IReadOnlyList<FormField> Fields { get; } =
    [
        new TextField("acronym", "Acronym") { Longest = 60, Hint = "How the field calls it: NeurIPS." },
        new TextField("name", "Name") { IsRequired = true },
        new ChoiceField("kind", "What it is", [.. Enum.GetValues<VenueKind>().Select(k => (EnumName.Of(k), PublicationText.Phrase(EnumName.Of(k))))]) { None = null, IsRequired = true },
        new TextField("field", "Field") { Longest = 60, Hint = "NLP, Vision, Machine learning: the list of venues is grouped by it." },
        new TextField("parent", "Held at") { Longest = 200, Hint = "For a workshop: the last part of the address of its conference, such as cvpr." },
        new LinesField("aliases", "Other names") { Hint = "One a line: former names, abbreviations. Imports find the venue by each of them." },
    ];
}
