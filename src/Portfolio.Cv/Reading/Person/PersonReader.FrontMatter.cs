using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Person;

/// <content>What front matter says of the person.</content>
internal sealed partial class PersonReader
{
    /// <summary>Reads the fields of front matter; returns the lines of those that say nothing for a CV.</summary>
    /// <param name="frontMatter">The front matter.</param>
    /// <param name="entries">What it holds of entries, whose lines are no fields of the person.</param>
    public IReadOnlyList<int> ReadFrontMatter(FrontMatter frontMatter, FrontMatterEntries entries)
    {
        Interests.AddRange(entries.Interests);
        var unknown = new List<int>();
        foreach (var field in frontMatter.Fields.Where(f => !f.IsParent && !entries.Lines.Contains(f.Line)))
        {
            var lines = new SourceLines(field.Line, field.Line);
            string key = field.Key.Split('.')[^1];
            string leaf = key.Length > 0 ? key : field.Key;
            string plain = Markup().Replace(field.Value, "").Trim();
            switch (leaf)
            {
                case "name" when field.Key is "organizations.name" or "affiliations.name" && field.Value.Length > 0:
                    _affiliation.Add(field.Value);
                    break;
                case "author" or "name" or "fullname" or "full_name" or "my-name" or "my_name" when field.Value.Length > 0 && Name is null && NameLine.Read(plain) is { } name:
                    TakeName(name, null);
                    break;
                case "name" when field.Value.Length is > 1 and < 40 && !field.Value.Contains(' ', StringComparison.Ordinal):
                    NamePart("firstname", field.Value);
                    break;
                case "title" when Name is null && NameLine.Read(plain) is { } titled && !field.Value.Equals("home", StringComparison.OrdinalIgnoreCase):
                    TakeName(titled, null);
                    break;
                case "description" or "meta" or "excerpt" or "subtitle" when Name is null && NameLine.OfTitle(plain) is { } said:
                    TakeName(said, null);
                    unknown.Add(field.Line);
                    break;
                // "title: Curriculum Vitae" beside "description: Jane Roe".
                case "description" or "subtitle" when Name is null && NameLine.Read(BeforeDash().Match(plain).Value) is { Rest.Length: 0 } described && plain.Contains(' ', StringComparison.Ordinal) && frontMatter.Fields.Any(f => f.Key == "title" && Outlining.HeadingVocabulary.IsTitle(f.Value)):
                    TakeName(described, null);
                    if (!plain.EndsWith(described.Name, StringComparison.Ordinal)) unknown.Add(field.Line);
                    break;
                case "title" when Outlining.HeadingVocabulary.Whole(field.Value) is not null:
                    break;
                case "email" or "phone" or "tel" or "website" or "www" or "researchgate" or "url" or "homepage" or "github" or "linkedin" or "orcid" or "twitter" or "googlescholar" or "google_scholar" or "scholar" when field.Value.Length > 0:
                    if (ContactGrammar.Read(new RichText($"{leaf}: {field.Value}"), lines) is { } contact) Contacts.Add(contact);
                    else Contacts.Add(new Contact { Kind = ContactKind.Other, Value = field.Value, Lines = lines });
                    break;
                case "position" or "job" or "jobtitle" or "role" or "headline" or "tagline" when Headline is null && field.Value.Length > 0:
                    Headline = field.Value;
                    break;
                case "affiliation" or "institution" or "employer" or "organization" when field.Value.Length > 0:
                    _affiliation.Add(field.Value);
                    break;
                case "address" or "location" when field.Value.Length > 0:
                    Contacts.Add(new Contact { Kind = ContactKind.Other, Value = field.Value, Lines = lines });
                    break;
                case "bio" or "summary" or "about" when field.Value.Length > 0:
                    _summary.Add(MarkdownText.Escape(field.Value));
                    break;
                case "surname" or "lastname" or "last_name" or "firstname" or "first_name" or "given" or "family":
                    NamePart(leaf, field.Value);
                    break;
                default:
                    unknown.Add(field.Line);
                    break;
            }
        }

        if (_last is not null && Name is not null && _first is null && Name.EndsWith('.') && !Name.Contains(_last, StringComparison.OrdinalIgnoreCase)) Name = $"{Name} {_last}";
        if (Name is null && _first is not null && _last is not null) Name = NameLine.Read($"{_first} {_last}")?.Name ?? $"{_first} {_last}";
        // "surname: Jane Roe" in a template that asks for no more.
        if (Name is null && _first is null && _last is not null && NameLine.Read(_last) is { } only) TakeName(only, null);
        foreach (var parent in frontMatter.Fields.Where(f => f.IsParent))
        {
            var below = frontMatter.Fields.Where(f => !f.IsParent && (f.Key == parent.Key || f.Key.StartsWith(parent.Key + ".", StringComparison.Ordinal)));
            if (below.All(f => unknown.Contains(f.Line))) unknown.Add(parent.Line);
        }

        return unknown;
    }

    private string? _first, _last;

    private void NamePart(string key, string value)
    {
        if (key is "surname" or "lastname" or "last_name" or "family") _last = value;
        else _first = value;
    }

    // Emphasis, and LaTeX's commands with what they are told.
    [GeneratedRegex(@"\*{1,3}|\\[A-Za-z]+\*?(?:\{[^{}]*\})?")]
    private static partial Regex Markup();

    // "Jane Roe — Computational biologist"
    [GeneratedRegex(@"^[^–—|]{3,60}?(?=\s[–—|]\s|$)")]
    private static partial Regex BeforeDash();
}
