using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a position: role, organisation, unit, place, dates, supervisor and points.</summary>
internal static partial class PositionReader
{
    public static Position Read(EntryText entry)
    {
        var fields = EntryFields.Of(entry);
        var draft = new Draft { Supervisor = fields.Take(SupervisorLabel())?.Plain };
        draft.Role = fields.Take(RoleLabel())?.Plain;
        draft.Organisation = fields.Take(OrganisationLabel())?.Plain;
        draft.Location = fields.Take(EntryFields.LocationLabel())?.Plain;
        foreach (var group in entry.Groups)
        {
            if (EntryFields.IsProse(group.Plain) || EntryFields.IsPlainSentence(group.Plain)) draft.Rest.Add(group.Text);
            // A term whose definitions say what somebody was there.
            else if (group.IsDefinition && !FieldWords.NamesRole(group.Plain) && !FieldWords.NamesOrganisation(group.Plain)) draft.Organisation ??= group.Plain;
            else
            {
                foreach (var part in EntryFields.Split(group.Text)) draft.Add(part, isGroup: true);
            }
        }

        foreach (var field in fields.Fields) draft.Add(field, isGroup: false);
        fields.Fields.Clear();
        // "*Consultant*. Designed the …": the text below begins with the role.
        if (draft.Role is null && fields.Prose is [{ Runs: [{ Style: not TextStyle.None, Text.Length: < 80 } first, ..] } prose, ..] && prose.Plain[first.Text.Length..] is ['.' or ':', ..])
        {
            draft.Role = first.Text.Trim();
            fields.Prose[0] = prose.Slice(first.Text.Length + 1).Trim();
        }

        // "Assistant Professor: University of X"
        if (draft.Role is null && fields.Labelled.FindIndex(l => FieldWords.NamesRole(l.Label) && (FieldWords.NamesOrganisation(l.Value.Plain) || FieldWords.NamesUnit(l.Value.Plain))) is >= 0 and var held)
        {
            var (label, employer) = fields.Labelled[held];
            fields.Labelled.RemoveAt(held);
            draft.Role = label;
            draft.Add(employer, isGroup: false);
        }

        var body = entry.Body.ToList();
        var term = TakeFromBody(body, draft, fields.Date);
        term = TakeRole(body, draft, term);
        TakeFromProse(fields.Prose, draft);
        draft.Settle();
        string description = string.Join("\n\n", draft.Rest.Select(r => r.ToMarkdown()).Concat(fields.Rest()));
        return new Position
        {
            Role = draft.Role,
            Organisation = draft.Organisation,
            Unit = draft.Unit,
            Location = draft.Location,
            Start = term?.First,
            End = term?.Last,
            Supervisor = draft.Supervisor is { } name ? NameTitle().Replace(name, "").Trim() : null,
            Description = description.Length > 0 ? description : null,
            Highlights = HighlightTree.Build(body),
            Lines = entry.Source,
        };
    }

    // Points that are fields: "Supervisor: Prof. Roe", and below a head without an employer "University of X", or "2015 – 2017, University of X".
    private static DateMention? TakeFromBody(List<Line> body, Draft draft, DateMention? term)
    {
        for (int i = 0; i < body.Count; i++)
        {
            var line = body[i];
            if (line.Kind != LineKind.Bullet || line.Level > body[0].Level) continue;
            if (draft.Supervisor is null && BodyLabel().Match(line.Plain) is { Success: true } label && SupervisorLabel().IsMatch(label.Groups[1].Value))
            {
                draft.Supervisor = line.Plain[label.Length..].Trim(' ', '.');
                body.RemoveAt(i--);
            }
            else if (i == 0 && !draft.HasEmployer && line.Plain.Length < 150 && FieldWords.NamesOrganisation(line.Plain) && !FieldWords.NamesRole(line.Plain) && !EntryFields.IsPlainSentence(line.Plain))
            {
                var text = line.Text.TrimEnd(".");
                if (term is null && HeadDate.Of(line) is { } said) (term, text) = (said, EntryFields.Without(line.Text, said.Start, said.End));
                draft.Add(text, isGroup: false);
                body.RemoveAt(i--);
            }
        }

        return term;
    }

    // "Acme Looms S.A., Reedham. Managed the …": the text below begins with the employer.
    private static void TakeFromProse(List<RichText> prose, Draft draft)
    {
        if (draft.Role is null || draft.HasEmployer || prose is not [var first, ..]) return;
        int end = Publications.Pieces.Stops(first, 0, first.Length).FirstOrDefault();
        if (end is < 5 or > 70 || !FieldWords.NamesOrganisation(first.Plain[..end]) || FieldWords.NamesRole(first.Plain[..end]) || first.Plain[..end].Split(' ').Count(w => w.Length > 0 && char.IsLower(w[0])) > 2) return;
        draft.Add(first.Slice(0, end).TrimEnd("."), isGroup: false);
        prose[0] = first.Slice(end).Trim();
    }

    // "- Acme Looms" above the one point "- Head of Threads (2019 – 2021)": the role, and its term.
    private static DateMention? TakeRole(List<Line> body, Draft draft, DateMention? term)
    {
        if (draft.Role is not null || !draft.HasEmployer || body is not [{ Kind: LineKind.Bullet, Plain.Length: < 120 } first, ..] || !FieldWords.RoleWithin(30, first.Plain) || EntryFields.IsPlainSentence(first.Plain)) return term;
        if (body.Skip(1).Any(l => l.Kind == LineKind.Bullet && l.Level <= first.Level && HeadDate.Of(l) is not null)) return term;
        var text = first.Text;
        if (term is null && HeadDate.Of(first) is { } said) (term, text) = (said, EntryFields.Without(text, said.Start, said.End));
        draft.Add(text, isGroup: false);
        body.RemoveAt(0);
        return term;
    }

    [GeneratedRegex(@"^(?:advis[oe]rs?|supervisors?|supervised by|mentors?|pi|host|director|지도교수|betreuer(?:in)?|with|指导教师)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SupervisorLabel();

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\p{M} .'-]{1,30}?)\s*[:：]\s*(?=\S)")]
    private static partial Regex BodyLabel();

    [GeneratedRegex(@"^(?:role|position|title|job title|직위|职位|puesto|rol)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleLabel();

    [GeneratedRegex(@"^(?:organi[sz]ation|institution|company|employer|affiliation|organismo|entidad|centro|소속|单位|empresa)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationLabel();

    [GeneratedRegex(@"\b(?:Professors?|Profs?\.?|Dr[as]?\.?|Dr\.-Ing\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex NameTitle();
}
