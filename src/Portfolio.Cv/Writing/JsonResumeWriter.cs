using System.Globalization;
using System.Text.Json.Nodes;

namespace Portfolio.Cv.Writing;

/// <summary>
/// Writes a CV as JSON Resume 1.0. What that format has no section for goes where its themes show it: teaching to
/// <c>work</c>, service and activities to <c>volunteer</c>, grants to <c>awards</c>, talks and patents to <c>projects</c>.
/// </summary>
public static class JsonResumeWriter
{
    /// <summary>Writes the CV with the contacts that it is given: whoever calls leaves private ones out.</summary>
    public static string Write(CurriculumVitae cv) => JsonText.File(JsonText.Object(
        ("$schema", "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"),
        ("basics", Basics(cv)),
        ("work", JsonText.Array([.. cv.Positions.Select(Work), .. cv.Teaching.Select(Course)])),
        ("volunteer", JsonText.Array([.. cv.Service.Select(Service), .. cv.Activities.Select(activity => JsonText.Object(("summary", activity.Text)))])),
        ("education", JsonText.Array(cv.Education.Select(Education))),
        ("awards", JsonText.Array([.. cv.Awards.Select(Award), .. cv.Grants.Select(Grant)])),
        ("publications", JsonText.Array(cv.Publications.Select(Publication))),
        ("skills", JsonText.Array(cv.Skills.Select(Skill))),
        ("languages", JsonText.Array(cv.Languages.Select(language => (JsonNode?)JsonText.Object(("language", language.Name), ("fluency", language.Fluency))))),
        ("interests", JsonText.Array(cv.Interests.Concat(cv.Keywords).Select(interest => (JsonNode?)JsonText.Object(("name", interest))))),
        ("references", JsonText.Array(References(cv))),
        ("projects", JsonText.Array([.. cv.Projects.Select(Project), .. cv.Talks.Select(Talk), .. cv.Patents.Select(Patent)]))));

    private static JsonObject Basics(CurriculumVitae cv)
    {
        string? label = cv.Headline is null || cv.Affiliation is null ? cv.Headline ?? cv.Affiliation : $"{cv.Headline}, {cv.Affiliation}";
        // A postal address has parts; a lone name is an account somewhere.
        string? address = cv.Contacts.FirstOrDefault(contact => contact is { Kind: ContactKind.Other } && !contact.Value.Contains("://", StringComparison.Ordinal) && contact.Value.Contains(", ", StringComparison.Ordinal))?.Value;
        return JsonText.Object(
            ("name", cv.Name),
            ("label", label),
            ("email", First(ContactKind.Email)),
            ("phone", First(ContactKind.Phone)),
            ("url", First(ContactKind.Homepage)),
            ("summary", cv.Summary),
            ("location", JsonText.Object(("address", address))),
            ("profiles", JsonText.Array(cv.Contacts.Where(contact => contact.Value != address && NetworkOf(contact.Kind) is not null).Select(Profile))));

        string? First(ContactKind kind) => cv.Contacts.FirstOrDefault(contact => contact.Kind == kind)?.Value;
    }

    private static JsonNode? Profile(Contact contact)
    {
        bool isAddress = contact.Value.Contains("://", StringComparison.Ordinal);
        return JsonText.Object(("network", NetworkOf(contact.Kind)), ("username", isAddress ? null : contact.Value), ("url", isAddress ? contact.Value : null));
    }

    private static string? NetworkOf(ContactKind kind) => kind switch
    {
        ContactKind.GitHub => "GitHub",
        ContactKind.Scholar => "Google Scholar",
        ContactKind.Orcid => "ORCID",
        ContactKind.LinkedIn => "LinkedIn",
        ContactKind.Other => "Other",
        ContactKind.Email or ContactKind.Phone or ContactKind.Homepage => null,
        _ => throw new InvalidOperationException($"{kind} is no network."),
    };

    // An end that is not there means that it goes on, so a single date is start and end.
    private static JsonObject Work(Position position) => JsonText.Object(
        ("name", position.Unit is null || position.Organisation is null ? position.Organisation ?? position.Unit : $"{position.Unit}, {position.Organisation}"),
        ("position", position.Role),
        ("location", position.Location),
        ("startDate", Date(position.Start)),
        ("endDate", Date(position.End ?? position.Start)),
        ("summary", position.Description),
        ("highlights", JsonText.Array([position.Supervisor is null ? null : $"Supervisor: {position.Supervisor}", .. position.Highlights.SelectMany(Flat)])));

    private static IEnumerable<string> Flat(Highlight highlight) => [highlight.Text, .. highlight.Highlights.SelectMany(Flat).Select(text => $"– {text}")];

    private static JsonObject Course(Teaching teaching) => JsonText.Object(
        ("name", teaching.Institution),
        ("position", teaching.Role is null || teaching.Course is null ? teaching.Role ?? teaching.Course : $"{teaching.Role}, {teaching.Course}"),
        ("startDate", Date(teaching.Term)),
        ("endDate", Date(teaching.End ?? (teaching.Terms.Count > 0 ? teaching.Terms[^1] : teaching.Term))),
        ("summary", teaching.Description),
        ("highlights", JsonText.Array(teaching.Highlights)));

    private static JsonObject Service(Service service) => JsonText.Object(
        ("organization", service.Venue),
        ("position", service.Role),
        ("startDate", Date(service.Start) ?? Year(service.Year)),
        ("endDate", Date(service.End ?? service.Start) ?? Year(service.Year)),
        ("summary", service.Note));

    private static JsonNode Education(Education education) => JsonText.Object(
        ("institution", education.Institution),
        ("area", education.Field),
        ("studyType", education.Degree),
        ("startDate", Date(education.Start)),
        ("endDate", Date(education.End)),
        ("score", education.Grade),
        ("courses", JsonText.Array([Labelled("Honours", education.Honours), Labelled("Advisor", education.Advisor), Labelled("Thesis", education.Thesis), .. education.Highlights])));

    private static JsonObject Award(Award award) => JsonText.Object(
        ("title", award.Title),
        ("date", Date(award.Date)),
        ("awarder", award.Awarder ?? award.Event),
        ("summary", Lines([award.Awarder is null ? null : award.Event, award.Description, .. award.Highlights])));

    private static JsonObject Grant(Grant grant) => JsonText.Object(
        ("title", grant.Title),
        ("date", Date(grant.Start)),
        ("awarder", grant.Funder),
        ("summary", Lines([grant.Role, grant.Amount, grant.Description])));

    private static JsonNode Publication(Publication publication)
    {
        var cited = new CitedPublication(publication);
        return JsonText.Object(
            ("name", publication.Title),
            ("publisher", cited.Container ?? publication.VenueText ?? publication.Publisher),
            ("releaseDate", Date(cited.Date)),
            ("url", cited.Url),
            ("summary", publication.Abstract),
            // Not in the schema, which allows more members; a publication without its authors is not worth much.
            ("authors", JsonText.Array(publication.Contributors.Select(contributor => (string?)contributor.Name))));
    }

    private static JsonNode Skill(SkillGroup group) => group.Items is [var only] && group.Group is null
        ? JsonText.Object(("name", only))
        : JsonText.Object(("name", group.Group ?? "Skills"), ("keywords", JsonText.Array(group.Items)));

    private static IEnumerable<JsonNode?> References(CurriculumVitae cv)
    {
        int level = int.MaxValue;
        foreach (var statement in cv.Statements)
        {
            if (statement.Level <= level) level = statement.Heading.Contains("reference", StringComparison.OrdinalIgnoreCase) ? statement.Level : int.MaxValue;
            if (level < int.MaxValue && statement.Markdown.Length > 0) yield return JsonText.Object(("name", statement.Heading), ("reference", statement.Markdown));
        }
    }

    private static JsonObject Project(Project project) => JsonText.Object(
        ("name", project.Title),
        ("description", project.Description),
        ("highlights", JsonText.Array(project.Highlights)),
        ("startDate", Date(project.Start)),
        ("endDate", Date(project.End)),
        ("url", project.Links.Count > 0 ? project.Links[0].Url : null),
        ("roles", JsonText.Array([project.Role])),
        ("entity", project.Organisation));

    private static JsonObject Talk(Talk talk) => JsonText.Object(
        ("name", talk.Title),
        ("description", Lines([talk.Location, talk.Description, .. talk.Showings.Select(showing => $"{showing.Event} {Year(showing.Year)}".Trim())])),
        ("startDate", Date(talk.Date) ?? Year(talk.Year)),
        ("url", talk.Links.Count > 0 ? talk.Links[0].Url : null),
        ("entity", talk.Event),
        ("type", "talk"));

    private static JsonObject Patent(Patent patent) => JsonText.Object(
        ("name", patent.Title),
        ("description", Lines([patent.Number, patent.Status, patent.Description])),
        ("startDate", Date(patent.Date) ?? Year(patent.Year)),
        ("url", patent.Links.Count > 0 ? patent.Links[0].Url : null),
        ("type", "patent"));

    private static string? Labelled(string label, string? value) => value is null ? null : $"{label}: {value}";

    private static string? Lines(IEnumerable<string?> parts) => string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } lines ? lines : null;

    // JSON Resume has years, months and days; of a term the year is left, and "present" is an end that is not there.
    private static string? Date(PartialDate? date) => date switch
    {
        null or { IsPresent: true } => null,
        { Season: not null } term => Year(term.Year),
        var some => some.ToString(),
    };

    private static string? Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
}
