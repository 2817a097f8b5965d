using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <content>The fields of a position while they are being told apart.</content>
internal static partial class PositionReader
{
    /// <summary>The fields of a position while they are being told apart.</summary>
    private sealed class Draft
    {
        public string? Role { get; set; }

        public string? Organisation { get; set; }

        public string? Unit { get; set; }

        public string? Location { get; set; }

        public string? Supervisor { get; set; }

        public List<RichText> Rest { get; } = [];

        public bool HasEmployer => Organisation is not null || Unit is not null || _unknown.Count > 0;

        private readonly List<RichText> _unknown = [];

        // An unknown heading above several entries is their organisation only when they name none.
        private RichText? _group;

        public void Add(RichText field, bool isGroup)
        {
            if (UnderSupervisor().Match(field.Plain) is { Success: true } under && Supervisor is null && (!EntryFields.HasWord(field.Plain[..under.Index]) || FieldWords.NamesRole(field.Plain[..under.Index]) || FieldWords.NamesOrganisation(field.Plain[..under.Index]) || PlaceGrammar.IsPlace(field.Plain[..under.Index])))
            {
                Supervisor = under.Groups[1].Value.Trim(' ', ')', '(', '.');
                field = field.Slice(0, under.Index).Trim(",(");
            }

            if (!EntryFields.HasWord(field.Plain)) return;
            if (Segmenting.HeadDate.IsHowLong(field.Plain))
            {
                Rest.Add(field.Trim("()"));
                return;
            }

            // "Reed School (Oakham, England). Teacher of looms", "霧大学 助教"
            if (Role is null && !isGroup && Parted(field) is { } parted)
            {
                foreach (var part in parted) Add(part, isGroup);
                return;
            }

            // "Looms, Inc. (Lecturer / Teaching Assistant)"
            if (Role is null && !isGroup && BracketedPlace().Match(field.Plain) is { Success: true, Index: > 2 } behind && FieldWords.NamesRole(behind.Groups[1].Value) && !FieldWords.NamesRole(field.Plain[..behind.Index]))
            {
                SetRole(field.Slice(behind.Groups[1].Index, behind.Groups[1].Length));
                field = field.Slice(0, behind.Index);
            }

            if (Location is null && (PlaceGrammar.IsPlace(field.Plain) || (BracketedPlace().Match(field.Plain) is { Success: true, Index: > 0 } bracket && PlaceGrammar.IsKnown(bracket.Groups[1].Value) && PlaceGrammar.IsPlace(field.Plain[..bracket.Index])))) Location = field.Plain;
            else if (isGroup && !FieldWords.NamesRole(field.Plain) && HeadingIsGeneric(field.Plain)) Rest.Add(field);
            else if (AtOrganisation(field)) { }
            else AddWhole(field, isGroup);
        }

        // Two sentences, or two words of a script that has few spaces, of which the second alone names the role.
        private static RichText[]? Parted(RichText field)
        {
            if (Publications.Pieces.Of(field) is [var place, var held] && held.Length < 90 && held.Plain[0] != '(' && place.Length > 4 && FieldWords.NamesRole(held.Plain) && !FieldWords.NamesRole(place.Plain)) return [place.TrimEnd("."), held.TrimEnd(".")];
            int space = field.Plain.LastIndexOf(' ');
            return space > 1 && field.Plain[0] > '\u2E80' && field.Plain[space + 1] > '\u2E80' && FieldWords.NamesRole(field.Plain[(space + 1)..]) && !FieldWords.NamesRole(field.Plain[..space]) && FieldWords.NamesOrganisation(field.Plain[..space]) ? [field.Slice(0, space), field.Slice(space + 1)] : null;
        }

        /// <summary>What nothing told apart goes where something is missing.</summary>
        public void Settle()
        {
            foreach (var field in _unknown)
            {
                if (Organisation is null && Role is not null) Organisation = field.Plain;
                else if (Role is null && Organisation is not null) Role = field.Plain;
                else if (Role is null && _unknown.Count > 1) Role = field.Plain;
                else if (Organisation is null) Organisation = field.Plain;
                else Rest.Add(field);
            }

            if (Organisation is null && Unit is not null) (Organisation, Unit) = (Unit, null);
            Organisation ??= _group?.Plain;
            // "Engineer, Acme, France": who employed somebody looks like a town.
            if (Organisation is null && Role is not null && Location is not null && PlaceGrammar.NameBeforeRegion(Location) is { } name) (Organisation, Location) = name;
            // "Research intern (Reed Institute)"
            if (Organisation is null && Role is [< '\u2E80', ..] && BracketedPlace().Match(Role) is { Success: true, Index: > 2 } bracket && (FieldWords.NamesOrganisation(bracket.Groups[1].Value) || EmployerInBrackets().IsMatch(bracket.Groups[1].Value)) && !FieldWords.NamesRole(bracket.Groups[1].Value))
                (Role, Organisation) = (Role[..bracket.Index].Trim(), bracket.Groups[1].Value.Trim());
        }

        // "Research Engineer at ART", "Intern @ Acme", "Research internship at Some Lab in KAIST".
        private bool AtOrganisation(RichText field)
        {
            var at = At().Match(field.Plain);
            // "Lecturer (Robotics Lab at X)"
            if (!at.Success || EntryFields.Unclosed(field.Plain[..at.Index]) || !(FieldWords.NamesRole(field.Plain[..at.Index]) || Role is null)) return false;
            // "University of Illinois at Chicago"
            string before = field.Plain[(field.Plain.LastIndexOf(',', at.Index) + 1)..at.Index];
            if (FieldWords.NamesOrganisation(before) && !FieldWords.NamesRole(before)) return false;
            SetRole(field.Slice(0, at.Index));
            AddEmployer(field.Slice(at.Index + at.Length).Trim(","));
            return true;
        }

        private void AddWhole(RichText field, bool isGroup = false)
        {
            if (isGroup && !FieldWords.NamesRole(field.Plain) && !FieldWords.NamesOrganisation(field.Plain) && !FieldWords.NamesUnit(field.Plain) && PlaceGrammar.TrailingPlace(field.Plain) < 0)
            {
                _group = field;
                return;
            }

            if (PlaceAtEnd(ref field) && !EntryFields.HasWord(field.Plain)) return;
            var parts = EntryFields.AtCommas(field);
            bool isRole = FieldWords.NamesRole(field.Plain), isEmployer = FieldWords.NamesOrganisation(field.Plain) || FieldWords.NamesUnit(field.Plain);
            if (parts.Count == 1 || !(isRole || isEmployer))
            {
                if (isRole && !(isEmployer && Role is not null) && (Role is null || !isEmployer)) SetRole(field);
                else if (isEmployer) AddEmployer(field);
                else _unknown.Add(field);
                return;
            }

            // "Role, Unit, Organisation, Place": each part by its own words.
            bool startsWithRole = FieldWords.NamesRole(parts[0].Plain) && Role is null;
            if (startsWithRole || FieldWords.NamesRole(parts[^1].Plain) && Role is null && !FieldWords.NamesOrganisation(parts[^1].Plain))
            {
                var role = startsWithRole ? parts[0] : parts[^1];
                SetRole(role);
                AddEmployer(RichText.Join(", ", startsWithRole ? parts.Skip(1) : parts.SkipLast(1)));
            }
            else if (isEmployer) AddEmployer(field);
            else SetRole(field);
        }

        private void AddEmployer(RichText text)
        {
            PlaceAtEnd(ref text);
            if (!EntryFields.HasWord(text.Plain)) return;
            if (InOrganisation().Match(text.Plain) is { Success: true } inside && FieldWords.NamesUnit(text.Plain[..inside.Index]))
            {
                Unit ??= text.Plain[..inside.Index].Trim(' ', ',');
                text = text.Slice(inside.Index + inside.Length);
            }

            var parts = WithoutCommasOfNames(EntryFields.AtCommas(text));
            // "Bosch GmbH, Renningen": a town that only its place tells.
            if (Location is null && parts.Count > 1 && Organisation is null && PlaceGrammar.LooksLikeTown(parts[^1].Plain) && !FieldWords.NamesAward(parts[^1].Plain) && parts.SkipLast(1).Any(p => FieldWords.NamesOrganisation(p.Plain)))
            {
                Location = parts[^1].Plain;
                parts = [.. parts.SkipLast(1)];
            }

            int organisation = Enumerable.Range(0, parts.Count).LastOrDefault(i => FieldWords.NamesOrganisation(parts[i].Plain) && !(FieldWords.NamesUnit(parts[i].Plain) && parts.Count > 1), parts.Count - 1);
            if (Organisation is not null)
            {
                if (Unit is null) Unit = text.Plain;
                else Rest.Add(text);
                return;
            }

            Organisation = parts[organisation].Plain;
            string unit = string.Join(", ", parts.Where((_, i) => i != organisation).Select(p => p.Plain));
            if (unit.Length > 0) Unit = Unit is null ? unit : $"{Unit}, {unit}";
        }

        // "Center on Cognition, Brain and Language" is one name.
        private static List<RichText> WithoutCommasOfNames(IReadOnlyList<RichText> parts)
        {
            var joined = new List<RichText>();
            foreach (var part in parts)
            {
                bool goesOn = joined.Count > 0 && ListInName().IsMatch(joined[^1].Plain) && FieldWords.NamesOrganisation(joined[^1].Plain) && PairOfWords().IsMatch(part.Plain) && !FieldWords.NamesOrganisation(part.Plain);
                if (goesOn) joined[^1] = RichText.Join(", ", [joined[^1], part]);
                else joined.Add(part);
            }

            return joined;
        }

        private void SetRole(RichText text)
        {
            string role = text.Plain.Trim(' ', ',', ':', '-', '–');
            if (role.Length == 0) return;
            if (Role is null) Role = role;
            else Rest.Add(text);
        }

        private bool PlaceAtEnd(ref RichText text)
        {
            if (Location is not null) return false;
            // "Seattle, WA."
            if (text.Plain is [.., '.'] && PlaceGrammar.TrailingPlace(text.Plain[..^1]) > 0) text = text.Slice(0, text.Length - 1);
            int at = PlaceGrammar.TrailingPlaceWithoutComma(text.Plain);
            if (at < 0) at = PlaceGrammar.TrailingPlace(text.Plain);
            if (at < 0 && BracketedPlace().Match(text.Plain) is { Success: true } bracket && PlaceGrammar.IsPlace(bracket.Groups[1].Value))
            {
                Location = bracket.Groups[1].Value;
                text = text.Slice(0, bracket.Index).Trim(",");
                return true;
            }

            if (at < 0) return false;
            Location = text.Plain[at..].Trim(' ', ',', '.');
            text = text.Slice(0, at).Trim(",(");
            return true;
        }

        private static bool HeadingIsGeneric(string heading) => Outlining.HeadingVocabulary.Whole(heading) is not null;
    }

    [GeneratedRegex(@"\b(?:on|of|for|de|für)\s+\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex ListInName();

    [GeneratedRegex(@"^\p{Lu}\p{L}+\s+(?:and|&|y|und|et)\s+\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex PairOfWords();

    [GeneratedRegex(@"[\s,(]+(?:under(?:\s+the\s+(?:supervision|guidance|direction)\s+of)?|supervised\s+by|advised\s+by|mentored\s+by|hosted\s+by|working\s+with|with)\s+(?!\s)((?:Professors?|Profs?\.?|Drs?\.?)\s+\p{Lu}.*|(?<=(?:supervision|guidance|direction)\s+of\s+|ed\s+by\s+)\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnderSupervisor();

    [GeneratedRegex(@"(?<!\s)(?:\s+(?:at|@|bei|chez|en el|en la)\s+|\s*@\s*)(?:the\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\s+(?:in|at|of the)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex InOrganisation();

    [GeneratedRegex(@"\s*\(([^()]+)\)\s*$")]
    private static partial Regex BracketedPlace();

    // "IRFU, CEA Reedham"
    [GeneratedRegex(@"^\p{Lu}[\p{L}&.-]+(?:,?\s(?:\p{Lu}[\p{L}&.-]+|of|de|for|and|di)){1,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerInBrackets();
}
