using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Person;

/// <summary>Finds the name of whom a page introduces in a sentence: <c>I am Jane Roe, a weaver</c>, <c>Jane Roe is a professor of looms</c>.</summary>
internal static partial class SelfIntroduction
{
    private const int MostParagraphs = 6;

    /// <summary>The name that one of the first paragraphs of a document gives; null when none does.</summary>
    public static string? NameIn(IReadOnlyList<SectionText> sections)
    {
        var paragraphs = sections.Take(4).Where(s => s.Kind is SectionKind.Contacts or SectionKind.Summary or SectionKind.Statements).SelectMany(s => s.Lines).Where(l => l is { Kind: LineKind.Text, Plain.Length: > 20 }).Take(MostParagraphs);
        foreach (string text in paragraphs.Select(l => l.Plain))
        {
            // "Reed Portal is a site": whoever is introduced in the third person is something.
            var name = First().Match(text) is { Success: true } first ? first.Groups[1].Value : Third().Match(text) is { Success: true } third && FieldWords.RoleWithin(90, text[third.Length..Math.Min(text.Length, third.Length + 120)]) ? third.Groups[1].Value : null;
            if (name is not null && NameLine.Read(name) is { Rest.Length: 0 } read && !FieldWords.NamesUnit(read.Name) && !DegreeGrammar.Begins(read.Name)) return read.Name;
        }

        return null;
    }

    private const string Name = @"((?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)(?:\s(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.|(?:de|da|di|del|della|la|le|van|von|der|den|dos|du|bin|ibn|al|el))){1,4})";

    [GeneratedRegex($@"(?:^|[.!?,:–—-]\s|\b(?:Hi|Hello|Hey)\s)(?i:I am|I['’]m|my name is|my name['’]s|this is|je suis|je m['’]appelle|ich bin|mein name ist|(?:yo )?soy|me llamo|mi nombre es|eu sou|meu nome é|sono|mi chiamo|ik ben)\s(?i:(?:dr|prof|professor)\.?\s)?{Name}(?=\s*(?:[,.;!(–—]|$|\s(?:and|from|currently|und|et|y|e)\b))")]
    private static partial Regex First();

    [GeneratedRegex($@"^(?i:(?:dr|prof|professor|mr|ms|mrs)\.?\s)*{Name}(?:,\s(?:Ph\.?D\.?|M\.?D\.?|DPhil)\.?,?)?(?:\s\([^()]{{1,40}}\))?\s(?:is(?:\s(?:an?|the|currently|now|presently|working))?|received\s(?:his|her|their|a|an|the)|works\s(?:as|at|in|on)|holds\s(?:an?|the)|ist\s(?:eine?|der|die)|est\s(?:une?|le|la)|es\s(?:una?|el|la|profesora?)|è\s(?:una?|il|la|professore))\b")]
    private static partial Regex Third();
}
