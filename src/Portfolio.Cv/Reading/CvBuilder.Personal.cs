using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Person;
using Portfolio.Cv.Reading.Sections;

namespace Portfolio.Cv.Reading;

/// <summary>How the builder reads the sections that hold personal data.</summary>
internal sealed partial class CvBuilder
{
    // "Personal information" holds whatever its author took for that.
    private void Personal(SectionText section, List<Line> lines)
    {
        if (section.Heading is null)
        {
            person.ReadHeader(lines);
            return;
        }

        foreach (var line in AddressesJoined(lines))
        {
            if (LanguageReader.Read(line.Text, line.Source) is { } languages) _languages.AddRange(languages);
            else if (ContactGrammar.Parts(line.Text).Any(p => ContactGrammar.Read(p, line.Source) is not null) || (line.Kind != LineKind.Bullet && (PlaceGrammar.IsPlace(line.Plain) || (line.Plain.Any(char.IsDigit) && PlaceGrammar.TrailingPlace(line.Plain) > 0)))) person.ReadLine(line);
            else _activities.Add(new Activity(line.Text.ToMarkdown()) { Lines = line.Source });
        }
    }

    // "Languages: French (native), English" among other things.
    private void TakeLanguages(SectionKind kind, List<Line> lines)
    {
        if (kind is SectionKind.Languages or SectionKind.Skills or SectionKind.Contacts or SectionKind.Summary or SectionKind.Publications) return;
        foreach (var line in lines.Where(l => l.Kind is LineKind.Bullet or LineKind.Text or LineKind.TableRow).ToList())
        {
            if (LanguageReader.ReadLabelled(line.Text, line.Source) is not { } languages) continue;
            _languages.AddRange(languages);
            lines.Remove(line);
        }
    }

    // A postal address goes on in the next line behind a comma.
    private static IEnumerable<Line> AddressesJoined(List<Line> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            while (line.Plain.TrimEnd().EndsWith(',') && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Text } next && next.Block == line.Block)
            {
                line = line.JoinedWith(next);
                i++;
            }

            yield return line;
        }
    }
}
