using System.Globalization;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>Something in a reading that a person should look at.</summary>
/// <param name="Entry">The entry in the JSON of a CV: <c>publications[3]</c>; empty for the whole CV.</param>
/// <param name="Line">Its first line, counted from 1; 0 where it is not known.</param>
/// <param name="Message">What is doubtful.</param>
public sealed record Doubt(string Entry, int Line, string Message);

/// <summary>Finds entries that lack what entries of their kind have: read wrongly, or written so.</summary>
public static class Doubts
{
    /// <summary>The doubts, in the vocabulary's order.</summary>
    public static IReadOnlyList<Doubt> Of(CurriculumVitae cv)
    {
        var doubts = new List<Doubt>();
        if (cv.Name is null && cv.Publications.Count == 0) doubts.Add(new Doubt("", 0, "The document doesn't say whose it is."));
        for (int i = 0; i < cv.Education.Count; i++)
            if (cv.Education[i].Institution is null) Add("education", i, cv.Education[i], "It has no institution.");
        for (int i = 0; i < cv.Publications.Count; i++)
            if (OfPublication(cv.Publications[i], cv.Name) is { } message) Add("publications", i, cv.Publications[i], message);
        for (int i = 0; i < cv.Positions.Count; i++)
        {
            if (cv.Positions[i].Organisation is null) Add("positions", i, cv.Positions[i], "It has no organisation.");
            else if (cv.Positions[i].Start is null && cv.Positions[i].End is null) Add("positions", i, cv.Positions[i], "It has no dates.");
        }

        return doubts;

        void Add(string kind, int ordinal, Entry entry, string message) =>
            doubts.Add(new Doubt(string.Create(CultureInfo.InvariantCulture, $"{kind}[{ordinal}]"), entry.Lines?.First ?? 0, message));
    }

    private static string? OfPublication(Publication publication, string? owner)
    {
        if (publication.Contributors.Count == 0) return "It has no authors.";
        if (owner is not null && !publication.Others && !publication.Contributors.Any(c => c.Self)) return "The CV's owner is not among its authors.";
        bool isOut = publication.Status is PublicationStatus.Published or PublicationStatus.Preprint or null;
        return isOut && publication.Year is null ? "It has no year." : null;
    }
}
