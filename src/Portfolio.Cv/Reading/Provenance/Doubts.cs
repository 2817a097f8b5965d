using System.Globalization;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>Something in a reading that a person should look at.</summary>
/// <param name="Entry">The entry in the JSON of a CV: <c>publications[3]</c>; empty for the whole CV.</param>
/// <param name="Line">Its first line, counted from 1; 0 where it is not known.</param>
/// <param name="Message">What is doubtful.</param>
/// <param name="Weight">How much of the confidence in the entry it takes, from 0 to 1.</param>
public sealed record Doubt(string Entry, int Line, Sentence Message, double Weight);

/// <summary>
/// Finds entries that lack what entries of their kind have, or hold what entries don't: read wrongly, or written so. What
/// is left of 1 when each doubt took its share is the confidence in an entry.
/// </summary>
public static class Doubts
{
    /// <summary>The doubts, in the vocabulary's order.</summary>
    public static IReadOnlyList<Doubt> Of(CurriculumVitae cv)
    {
        var doubts = new List<Doubt>();
        if (cv.Name is null && cv.Publications.Count == 0) doubts.Add(new Doubt("", 0, Sentence.Of("The document doesn't say whose it is."), 0.5));
        Each("education", cv.Education, OfEducation);
        Each("publications", cv.Publications, entry => OfPublication(entry, cv.Name));
        Each("positions", cv.Positions, OfPosition);
        Each("awards", cv.Awards, entry => [.. OfTitle(entry.Title), .. OfDates(entry.Date, entry.End)]);
        Each("teaching", cv.Teaching, entry => [.. If(entry.Course is null, Sentence.Of("It has no course."), 0.3), .. OfTitle(entry.Course)]);
        Each("talks", cv.Talks, entry => [.. OfTitle(entry.Title), .. If(entry is { Event: null, Location: null, Year: null, Date: null, Showings.Count: 0 }, Sentence.Of("It says neither where nor when."), 0.3)]);
        Each("service", cv.Service, entry => [.. If(entry is { Role: null, Venue: null }, Sentence.Of("It has neither a role nor a venue."), 0.4), .. OfDates(entry.Start, entry.End)]);
        Each("projects", cv.Projects, entry => [.. OfTitle(entry.Title), .. OfDates(entry.Start, entry.End)]);
        Each("grants", cv.Grants, entry => [.. OfTitle(entry.Title), .. OfDates(entry.Start, entry.End), .. If(entry is { Funder: null, Amount: null, Start: null }, Sentence.Of("It has no funder, amount or date."), 0.3)]);
        Each("patents", cv.Patents, entry => [.. OfTitle(entry.Title), .. If(entry is { Number: null, Year: null, Date: null }, Sentence.Of("It has neither a number nor a date."), 0.3)]);
        return doubts;

        void Each<T>(string kind, IReadOnlyList<T> entries, Func<T, IEnumerable<(Sentence Message, double Weight)>> find)
            where T : Entry
        {
            for (int i = 0; i < entries.Count; i++)
            {
                foreach (var (message, weight) in find(entries[i]))
                    doubts.Add(new Doubt(string.Create(CultureInfo.InvariantCulture, $"{kind}[{i}]"), entries[i].Lines?.First ?? 0, message, weight));
            }
        }
    }

    /// <summary>The confidence in the reading of an entry, from 0 to 1; 1 where nothing is doubtful.</summary>
    /// <param name="doubts">The doubts of a reading.</param>
    /// <param name="entry">The entry in the JSON of a CV: <c>publications[3]</c>.</param>
    public static double Confidence(IEnumerable<Doubt> doubts, string entry) =>
        doubts.Where(doubt => doubt.Entry == entry).Aggregate(1.0, (left, doubt) => left * (1 - doubt.Weight));

    private static IEnumerable<(Sentence Message, double Weight)> OfEducation(Education entry) =>
    [
        .. If(entry.Institution is null, Sentence.Of("It has no institution."), 0.5),
        .. If(entry.Degree is null && entry.Field is null, Sentence.Of("It has neither a degree nor a field."), 0.2),
        .. OfDates(entry.Start, entry.End),
    ];

    private static IEnumerable<(Sentence Message, double Weight)> OfPosition(Position entry) =>
    [
        .. If(entry.Organisation is null, Sentence.Of("It has no organisation."), 0.4),
        .. If(entry.Role is null, Sentence.Of("It has no role."), 0.3),
        .. If(entry.Start is null && entry.End is null, Sentence.Of("It has no dates."), 0.2),
        .. OfDates(entry.Start, entry.End),
    ];

    private static IEnumerable<(Sentence Message, double Weight)> OfPublication(Publication entry, string? owner)
    {
        bool isOut = entry.Status is PublicationStatus.Published or PublicationStatus.Preprint or null;
        return
        [
            .. OfTitle(entry.Title),
            .. If(entry.Contributors.Count == 0, Sentence.Of("It has no authors."), 0.5),
            .. If(entry.Contributors.Count > 0 && owner is not null && !entry.Others && !entry.Contributors.Any(c => c.Self), Sentence.Of("The CV's owner is not among its authors."), 0.3),
            .. If(isOut && entry.Year is null, Sentence.Of("It has no year."), 0.2),
            .. If(entry.VenueText?.Length > 200, Sentence.Of("Its venue is long: something else may be in it."), 0.3),
        ];
    }

    private static IEnumerable<(Sentence Message, double Weight)> OfTitle(string? title) =>
    [
        .. If(title?.Length > 250, Sentence.Of("Its title is long: two entries may have run together."), 0.4),
        .. If(title is [',' or ';' or ')' or ']' or '.', ..] or [.., ',' or ';' or '(' or '[' or '&'], Sentence.Of("Its title seems to be cut."), 0.4),
    ];

    private static IEnumerable<(Sentence Message, double Weight)> OfDates(PartialDate? start, PartialDate? end) =>
        If(start is { IsPresent: false } from && end is { IsPresent: false } to && to.SortKey < from.SortKey && to.Year < from.Year, Sentence.Of("It ends before it begins."), 0.5);

    private static IEnumerable<(Sentence Message, double Weight)> If(bool isDoubtful, Sentence message, double weight) => isDoubtful ? [(message, weight)] : [];
}
