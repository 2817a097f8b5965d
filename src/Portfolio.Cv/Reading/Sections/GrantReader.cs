using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a grant: title, funder, amount, role and dates.</summary>
internal static partial class GrantReader
{
    public static Grant Read(EntryText entry, ReadingContext context)
    {
        entry = WithoutAuthors(entry, context, out string? people);
        var fields = EntryFields.Of(entry, dashesPart: DashBeforeComma);
        string? funder = fields.Take(FunderLabel())?.Plain, amount = fields.Take(AmountLabel())?.Plain, role = fields.Take(RoleLabel())?.Plain, title = fields.Take(TitleLabel())?.Plain;
        var rest = new List<string>();
        var unknown = new List<RichText>();
        // "with Roe, Ohlin": who else got it.
        bool isWithOthers = false;
        List<RichText> others = [];
        foreach (var original in fields.Fields)
        {
            var field = original;
            if (amount is null && Amount().Match(field.Plain) is { Success: true } money)
            {
                amount = money.Value.Trim(' ', '(', ')', ',');
                field = EntryFields.Balanced(field.Without(money.Index, money.Length).Trim(","));
            }

            if (role is null && BracketedRole().Match(field.Plain) is { Success: true } who)
            {
                role = who.Groups[1].Value;
                field = field.Without(who.Index, who.Length).Trim(",:");
            }

            // A quotation that begins the field is the title; one behind a name belongs to it: ERC Grant "WASHED".
            if (title is null && Quoted().Match(field.Plain) is { Success: true, Index: 0 } quoted)
            {
                title = quoted.Groups[1].Value.Trim().TrimEnd(',', '.');
                field = field.Without(quoted.Index, quoted.Length).Trim(",.:;");
            }

            foreach (var part in title is null && unknown.Count == 0 && field.Runs.Length > 1 ? AtEmphasis(field) : EntryFields.AtCommas(field))
            {
                if (!EntryFields.HasWord(part.Plain)) continue;
                if (role is null && WholeRole().Match(EntryFields.Value(part.Plain)) is { Success: true } whole) role = whole.Groups[1].Value;
                else if (part.Plain.StartsWith("with ", StringComparison.Ordinal)) (isWithOthers, others) = (true, [part]);
                else if (isWithOthers && !IsFunder(part.Plain)) others.Add(part);
                else if (funder is null && (title is not null || unknown.Count > 0 || FieldWords.NamesOrganisation(part.Plain)) && IsFunder(part.Plain)) funder = EntryFields.Value(part.Plain);
                else unknown.Add(part);
            }
        }

        foreach (var part in unknown)
        {
            if (title is null) title = EntryFields.Value(part.Plain).TrimEnd(':');
            else if (funder is null && part.Length < 80) funder = EntryFields.Value(part.Plain);
            else rest.Add(part.ToMarkdown());
        }

        fields.Fields.Clear();
        if (others.Count > 0) rest.Add(string.Join(", ", others.Select(o => o.ToMarkdown())));
        rest.AddRange(fields.Rest());
        rest.AddRange(HighlightTree.Flat(entry.Body));
        if (people is not null) rest.Insert(0, people);
        return new Grant
        {
            Title = title ?? funder ?? entry.Lines[0].Plain,
            Funder = funder,
            Amount = amount,
            Role = role,
            Start = fields.Date?.First,
            End = fields.Date?.Last,
            Description = rest.Count > 0 ? string.Join("\n\n", rest) : null,
            Lines = entry.Source,
        };
    }

    // "Roe, J. & Ohlin, M. (2022). Title. Funder", as in a reference: who applied, and when.
    private static EntryText WithoutAuthors(EntryText entry, ReadingContext context, out string? people)
    {
        people = null;
        var line = entry.Lines[0];
        if (AuthorsAndYear().Match(line.Plain) is not { Success: true } match || NameGrammar.Read(line.Text.Slice(0, match.Groups[1].Length).Trim(","), context) is null) return entry;
        people = match.Groups[1].Value.Trim(' ', ',');
        var year = line.Dates.FirstOrDefault(d => d.Start >= match.Groups[1].Length);
        return entry with { Lines = [line with { Text = RichText.Join("\t", Publications.Pieces.Of(line.Text.Slice(match.Length)).Select(p => p.Trim().TrimEnd("."))) }, .. entry.Lines.Skip(1)], GroupDate = year ?? entry.GroupDate };
    }

    [GeneratedRegex(@"^(\p{Lu}[^()\t]{2,250}?)(?<!\s\s)\s*\((?:19|20)\d\d\)[.,:]?\s+(?=\S)")]
    private static partial Regex AuthorsAndYear();

    // "Title – Funder, amount": a dash before the first comma parts fields; "Foundation – Flanders" is a name.
    private static bool DashBeforeComma(string text, int dash) => text.IndexOf(',', StringComparison.Ordinal) is var comma && (comma < 0 || dash < comma);

    private static IEnumerable<RichText> AtEmphasis(RichText field)
    {
        var first = field.Slice(0, field.Runs[0].Text.Length);
        return first.Runs[0].Style != TextStyle.None ? EntryFields.AtCommas(field.Slice(first.Length).Trim(",.:")).Prepend(first) : EntryFields.AtCommas(field);
    }

    private static bool IsFunder(string text) => FieldWords.NamesOrganisation(text) || Funder().IsMatch(text);

    [GeneratedRegex(@"^(?:funder|funding agency|agency|sponsor|funded by|source)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FunderLabel();

    [GeneratedRegex(@"^(?:amount|budget|funding|value|total|award)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AmountLabel();

    [GeneratedRegex(@"^(?:role|position)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleLabel();

    [GeneratedRegex(@"^(?:title|project|grant)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"\(?(?:(?:US|CA|AU|NZ|HK|NT)?[$€£¥₩₹]\s?\d(?:[\d.,’']|\s(?=\d{3})){0,24}(?:\s?(?:k|K|M|million|mio|thousand|billion|억|만)\b\.?)?(?:\s?원)?|(?:EUR|USD|CHF|GBP|KRW|JPY|SEK|DKK|NOK|CAD|AUD|SGD|CNY|RMB)\s?\d[\d.,’' ]{0,24}(?:\s?(?:k|K|M|million|mio)\b\.?)?|\d{1,3}(?:[ \u202F]\d{3}){1,6}(?:,\d{2})?\s?(?:€|EUR|USD|CHF|SEK|DKK|NOK)|\d[\d.,’']{0,24}\s?(?:k|K|M|million)?\s?(?:€|(?:EUROS?|EUR|USD|CHF|GBP|KRW|JPY|SEK|DKK|NOK|CAD|AUD|SGD|RMB|dollars|[Ee]uros?|[Yy]en|pesos|reais|rupees|kr)(?!\p{L})|원|만원|억원|万?円|万?元))\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private const string Roles = @"((?:Co-?|Lead\s+|Sole\s+|Site\s+|Joint\s+)?(?:PI|I|IP|Principal Investigator|Investigator|Co-Investigator|CoPI|Applicant|Recipient|Awardee|Fellow|Collaborator|Participant|Investigadora? principal|Antragsteller(?:in)?|Mitantragsteller(?:in)?|Projektleiter(?:in)?|Teilprojektleiter(?:in)?|Porteur|Porteuse|Coordinator|연구책임자|공동연구원|참여연구원|主持人?|负责人|参与))";

    [GeneratedRegex($@"^(?:as\s+|role:\s*)?{Roles}\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeRole();

    [GeneratedRegex($@"\s*[(\[](?:as\s+|role:\s*)?{Roles}[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BracketedRole();

    /// <summary>True for a line that says what all grants come to.</summary>
    public static bool IsTotal(string text) => text.Length < 120 && Total().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:grand\s+)?total\b[^:]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    /// <summary>True when an entry names an amount, or a role that only grants have.</summary>
    public static bool IsGrant(EntryText entry)
    {
        string text = string.Join(" ", entry.Lines.Select(l => l.Plain));
        if (entry.Lines.Any(l => BracketedRole().IsMatch(l.Plain) || EntryFields.AtCommas(l.Text).Any(p => WholeRole().IsMatch(p.Plain)))) return true;
        if (GrantWord().IsMatch(text)) return true;
        // A fellowship or a prize of a few thousand is one; who gets more than that has to do something for it.
        return Amount().Match(text) is { Success: true } amount && (!AwardWord().IsMatch(text) || amount.Value.Count(char.IsDigit) > 4 || amount.Value.TrimEnd(' ', ')').EndsWith('k') || amount.Value.TrimEnd(' ', ')').EndsWith('M'));
    }

    [GeneratedRegex(@"\b(?:grants?|research fund|financement|förderung|subvención|mobility grants?)\b|연구비|基金|助成|科研[费費]|研究費|研究課題番号|基盤研究|若手研究", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GrantWord();

    [GeneratedRegex(@"\b(?:fellowships?|scholarships?|awards?|prizes?|scholar|finalist|winner|medal|honou?rs?|mention|bursary|stipend|recipient|best|outstanding|[123](?:st|nd|rd)\s+place)\b|장학|상$|奖|賞", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwardWord();

    [GeneratedRegex(@"[“""„«]([^“”""„«»]{6,})[”""“»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:NSF|NIH|DARPA|NRF|ERC|DFG|EPSRC|ESRC|AHRC|BBSRC|NSERC|SSHRC|CIHR|ARC|SNSF|ANR|JSPS|JST|NSFC|IITP|ONR|AFOSR|ARO|DOE|NASA|USDA|ETRI|KIAT|Horizon|Marie|Fulbright|Wellcome|Gates|Sloan|Google|Microsoft|Amazon|Meta|fund|fonds|trust|programme|program)\b|한국연구재단|과학기술정보통신부|国家自然科学基金|科研費|日本学術振興会", RegexOptions.CultureInvariant)]
    private static partial Regex Funder();
}
