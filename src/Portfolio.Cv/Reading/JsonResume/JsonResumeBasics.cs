using Portfolio.Cv.Reading.Json;

namespace Portfolio.Cv.Reading.JsonResume;

/// <summary>Reads the section <c>basics</c>: who the person is and how to reach them.</summary>
internal static class JsonResumeBasics
{
    public static CurriculumVitae Read(JsonPart? basics, JsonDocumentText document)
    {
        if (basics is null) return new();
        string? name = basics.Text("name");
        return new()
        {
            Name = name,
            Slug = name is not null && Slug.Of(name) is { Length: > 0 } slug ? slug : null,
            Headline = basics.Text("label"),
            Summary = basics.Text("summary"),
            Contacts = [.. Contacts(basics, document)],
        };
    }

    private static IEnumerable<Contact> Contacts(JsonPart basics, JsonDocumentText document)
    {
        if (basics.Text("email") is { } email) yield return Make(ContactKind.Email, email, basics);
        if (basics.Text("phone") is { } phone) yield return Make(ContactKind.Phone, phone, basics);
        if (basics.Text("url", "website") is { } url) yield return Make(ContactKind.Homepage, url, basics);
        if (basics.Object("location") is { } location && Address(location) is { Length: > 0 } address) yield return Make(ContactKind.Other, address, location);
        foreach (var profile in basics.Objects("profiles"))
        {
            if (Account(profile) is var (kind, value)) yield return Make(kind, value, profile);
            else profile.Leave();
        }

        Contact Make(ContactKind kind, string value, JsonPart part) => new() { Kind = kind, Value = value, Lines = document.LinesOf(part) };
    }

    private static (ContactKind Kind, string Value)? Account(JsonPart profile)
    {
        string? network = profile.Peek("network"), address = profile.Text("url"), user = profile.Peek("username");
        if (address is null && user is null) return null;
        profile.Place("network");
        var kind = KindOf($"{network} {address}");
        // Beside an address the user's name is kept only where it says more.
        if (address is null || address.Contains(user ?? "", StringComparison.OrdinalIgnoreCase)) profile.Place("username");
        return (kind, address ?? (kind == ContactKind.Other && network is not null ? $"{network}: {user}" : user!));
    }

    private static string Address(JsonPart location)
    {
        string[] town = [location.Text("postalCode") ?? "", location.Text("city") ?? ""];
        string?[] parts = [location.Text("address"), string.Join(' ', town.Where(part => part.Length > 0)), location.Text("region"), location.Text("countryCode")];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static ContactKind KindOf(string service) => service.ToLowerInvariant() switch
    {
        var s when s.Contains("github", StringComparison.Ordinal) && !s.Contains("github.io", StringComparison.Ordinal) => ContactKind.GitHub,
        var s when s.Contains("scholar", StringComparison.Ordinal) && !s.Contains("semantic", StringComparison.Ordinal) => ContactKind.Scholar,
        var s when s.Contains("orcid", StringComparison.Ordinal) => ContactKind.Orcid,
        var s when s.Contains("linkedin", StringComparison.Ordinal) => ContactKind.LinkedIn,
        var s when s.Contains("homepage", StringComparison.Ordinal) || s.Contains("website", StringComparison.Ordinal) || s.Contains("blog", StringComparison.Ordinal) => ContactKind.Homepage,
        _ => ContactKind.Other,
    };
}
