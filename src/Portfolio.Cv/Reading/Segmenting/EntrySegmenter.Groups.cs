using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>Tells a heading that holds several entries from one that is an entry's.</summary>
internal sealed partial class EntrySegmenter
{
    // A heading holds several entries when what stands below it has dates of its own, more than once.
    private bool IsGroup(Line head, List<Line> body)
    {
        if (body.Any(l => l.Kind == LineKind.Heading))
        {
            int deeper = body.Where(l => l.Kind == LineKind.Heading).Min(l => l.Level);
            var headings = body.Where(l => l.Kind == LineKind.Heading && l.Level == deeper).ToList();
            bool startsWithHeading = body[0].Kind == LineKind.Heading;
            // "#### Role" with its date in the line below, under the employer's heading.
            int datedBelow = Enumerable.Range(0, body.Count - 1).Count(i => body[i].Kind == LineKind.Heading && body[i].Level == deeper && body[i + 1].Kind == LineKind.Text && HeadDate.Of(body[i + 1]) is not null);
            if (headings.Count > 1 && datedBelow * 2 >= headings.Count) return true;
            return style == EntryStyle.Listed || headings.Any(h => HeadDate.Of(h) is not null) || (startsWithHeading && DatedText(body) >= Math.Min(2, headings.Count));
        }

        var bullets = TopBullets(body);
        // "Period: …", "Funder: …": fields of the entry that the heading names.
        if (head.Kind == LineKind.Heading && bullets.Count > 1 && body.TrueForAll(l => l.Kind == LineKind.Bullet) && bullets.TrueForAll(b => FieldLabel().IsMatch(b.Plain)) && bullets.Select(b => FieldLabel().Match(b.Plain).Value).Distinct().Count() == bullets.Count && bullets.Exists(b => KnownFieldLabel().IsMatch(b.Plain))) return false;
        int datedBullets = bullets.Count(b => HeadDate.Of(b) is not null);
        int datedText = DatedText(body);
        if (datedText >= 2 && !body.Any(l => l.Kind == LineKind.TableRow)) return true;
        if (body.All(l => l.Kind == LineKind.TableRow)) return true;
        if (style == EntryStyle.Listed && bullets.Count > 0 && Outlining.HeadingVocabulary.Whole(head.Plain) is not null) return true;
        if (style == EntryStyle.Listed && bullets.Count == 0 && datedText > 0 && Outlining.HeadingVocabulary.Whole(head.Plain) is { Kind: SectionKind.Grants }) return true;
        if (style == EntryStyle.Listed && body.Count > 1 && body.TrueForAll(l => l.IsIndented)) return true;
        // "University of X" above courses as terms, and what each was about as their definitions.
        if (style == EntryStyle.Listed && head.Kind == LineKind.Heading && body.TrueForAll(l => l.IsDefinition) && body.Count(l => l.TermLength > 0) > 1) return true;
        if (style == EntryStyle.Listed && bullets.Count > 0 && body[0].Kind == LineKind.Bullet && FieldWords.NamesOrganisation(head.Plain) && body.Any(l => l.Kind == LineKind.Bullet && l.Level > body[0].Level && HeadDate.Of(l) is not null)) return true;
        // "University of X" above the one talk that was given there: a title is no name.
        if (style == EntryStyle.Listed && head.Kind == LineKind.Heading && datedText == 0 && bullets.Count == 1 && body.Count == 1 && HeadDate.Of(bullets[0]) is { Start: > 10 } said && bullets[0].Plain.Length > said.Length + 20 && !FieldWords.NamesRole(head.Plain) && !FieldWords.NamesCourse(head.Plain) && FieldWords.NamesOrganisation(head.Plain) && !FieldWords.NamesOrganisation(bullets[0].Plain)) return true;
        // "Assistant" above the one place where somebody was that, and what was done there below it.
        if (datedText == 0 && bullets.Count == 1 && body[0] == bullets[0] && IsHeadOfItems(body)) return true;
        // "Part-time lecturer" above when and where somebody was that.
        if (style == EntryStyle.Headed && head.Kind == LineKind.Heading && FieldWords.NamesRole(head.Plain) && !FieldWords.NamesOrganisation(head.Plain) && body.TrueForAll(l => l.Kind == LineKind.Bullet && HeadDate.Of(l) is { IsRange: true } held && l.Plain.Length > held.Length + 8)) return true;
        // "Lecturer, University of X" above the one course that was given there.
        if (style == EntryStyle.Listed && head.Kind == LineKind.Heading && datedText == 0 && bullets.Count == 1 && body.Count == 1 && FieldWords.NamesRole(head.Plain) && FieldWords.NamesOrganisation(head.Plain) && HeadDate.Of(bullets[0]) is { } when && bullets[0].Plain.Length > when.Length + 10) return true;
        if (bullets.Count > 2 && AreNamedByLinks(bullets)) return true;
        // A paragraph each, and most begin with what somebody did.
        if (begins is not null && bullets.Count == 0 && body.DistinctBy(l => l.Block).Where(begins).Take(2).Count() == 2) return true;
        if (datedText == 1 || bullets.Count < 2) return false;
        if (datedBullets * 5 >= bullets.Count * 3) return true;
        return style == EntryStyle.Listed && (bullets.Count >= 4 || bullets.Average(b => b.Plain.Length) < 90) && !body.Any(l => l.Kind == LineKind.Text && l.IsOutsideLists);
    }

    // "`package`: what it does. [CRAN](…)": each has a name that is set apart, and addresses.
    private static bool AreNamedByLinks(List<Line> bullets) =>
        bullets.Count(b => b.Text.Links.Any() && b.Text.Runs[0] is var name && (name.Url is not null || name.Style.HasFlag(TextStyle.Code)) && b.Text.Length > name.Text.Length + 10 && name.Text.Trim().Length < 40) * 5 >= bullets.Count * 4;

    private static int DatedText(List<Line> lines) => lines.Count(l => l.Kind == LineKind.Text && l.IsOutsideLists && HeadDate.Of(l) is not null);

    [GeneratedRegex(@"^[^:：]{1,30}[:：]\s*(?=\S)")]
    private static partial Regex FieldLabel();

    [GeneratedRegex(@"^(?:dates?|period|duration|years?|when|term|role|position|funder|funding(?: agency| body)?|agency|sponsor|amount|budget|grant (?:number|no\.?)|institution|organi[sz]ation|location|place|supervisor|advis[oe]r|pi|título|periodo|periode|zeitraum|dauer|rolle|rôle|financement|durée|期間|助成機関|役割|金額|研究費|기간|역할|연구비|지원기관|时间|角色|经费|资助机构)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownFieldLabel();

    // "- University of X (2012 – 2013)" above points of its own, or "- Workshops:" above items that bear their dates.
    private static bool IsHeadOfItems(List<Line> body)
    {
        var inner = TopBullets(body[1..]);
        if (inner.Count == 0 || inner[0].Level <= body[0].Level) return false;
        return HeadDate.Of(body[0]) is not null || (body[0].Plain.TrimEnd().EndsWith(':') && inner.Count(b => HeadDate.Of(b) is not null) * 5 >= inner.Count * 3);
    }
}
