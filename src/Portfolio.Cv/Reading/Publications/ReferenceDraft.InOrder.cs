using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Sections;

namespace Portfolio.Cv.Reading.Publications;

/// <content>References whose title nothing sets apart: the authors are recognised, and the title stands beside them.</content>
internal sealed partial class ReferenceDraft
{
    // Sentences, or lines, in one order or another: the authors are recognised, the title stands beside them.
    private void ReadInOrder()
    {
        if (AuthorsBeforeColon()) return;
        TakeOwnerAlone();
        Add(lines);
        int authors = TakeAuthors();
        if (authors < 0 && Authors is null && TakeAuthorsFromCommas()) return;
        if (_pieces.Count == 0) return;
        // Before the authors, or right behind them.
        int title = authors <= 0 ? _pieces.FindIndex(p => !LooksLikeVenueOnly(p.Plain)) : 0;
        if (title < 0) title = 0;
        // "Roe, J. 2019. Title": the year stands between them.
        while (title + 1 < _pieces.Count && _pieces[title].WholeDate is not null)
        {
            TakeDate(_pieces[title].Plain);
            _pieces.RemoveAt(title);
        }

        PartAtItalics(title);
        if (_pieces.Count == 1) PartAtIn();
        string text = _pieces[title].Plain;
        int joined = title + 1;
        // What stands before the authors belongs to the title, whatever its punctuation.
        while (authors > 0 && joined < authors && joined < _pieces.Count && !LooksLikeVenueOnly(_pieces[joined].Plain)) text += " " + _pieces[joined++].Plain;
        _pieces.RemoveRange(title, joined - title);
        SetTitle(text);
        TakeNamesFromTitle();
    }

    // "…, R. Wren, M. Poe" parted from the authors before it: names with initials are no title, where one follows.
    private void TakeNamesFromTitle()
    {
        while (Title is { Length: < 150 } names && Authors is not null && _pieces.Count > 0 && _pieces[0].Plain.Count(c => c == ' ') > 2 && !LooksLikeVenueOnly(_pieces[0].Plain)
            && NameGrammar.Read(new RichText(YearBehindNames().Replace(names, "")), context) is { } read && read.Contributors.All(c => Initial().IsMatch(c.Name)))
        {
            if (YearBehindNames().Match(names) is { Success: true } year) TakeDate(year.Value);
            Authors = Authors with { Contributors = [.. Authors.Contributors, .. read.Contributors], Others = Authors.Others || read.Others };
            Title = CleanTitle(_pieces[0].Plain);
            _pieces.RemoveAt(0);
        }
    }

    [GeneratedRegex(@",?\s\(?(?:19|20)\d\d[a-z]?\)?\.?$")]
    private static partial Regex YearBehindNames();

    [GeneratedRegex(@"(?:^|[\s,.-])\p{Lu}\.(?:$|[\s-]|\p{Lu})|\s\p{Lu}{1,3}$")]
    private static partial Regex Initial();

    // "Title, *Proceedings of …*": italics behind a comma are the venue.
    private void PartAtItalics(int index)
    {
        var piece = _pieces[index];
        int position = 0;
        foreach (var run in piece.Runs)
        {
            bool isVenue = run.Style.HasFlag(TextStyle.Italic) && position > 15 && run.Text.Trim().Length > 2 && piece.Plain[..position].TrimEnd().EndsWith(',') && (VenuePart.Names(run.Text) || DateGrammar.HasNoWord(piece.Plain.AsSpan(position + run.Text.Length)));
            if (isVenue)
            {
                _pieces[index] = piece.Slice(0, position).Trim(",");
                _pieces.Insert(index + 1, piece.Slice(position));
                return;
            }

            position += run.Text.Length;
        }
    }

    // "Roe, J. Peat and patience. Journal": the owner's initials end no sentence, yet they end the authors.
    private void TakeOwnerAlone()
    {
        if (Authors is not null || FamilyAndInitials().Match(lines[0].Plain) is not { Success: true } match) return;
        if (NameGrammar.Read(lines[0].Slice(0, match.Length).Trim(), context) is not { Contributors: [{ Self: true }] } owner) return;
        Authors = owner;
        lines[0] = lines[0].Slice(match.Length);
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’ -]{1,40},\s(?:\p{Lu}\.[\s-]?)+\s*(?=[\p{Lu}\d][^.,]{20})")]
    private static partial Regex FamilyAndInitials();

    // "Title (Press, 2010), in Journal (2011), p. 3"
    private void PartAtIn()
    {
        if (InVenue().Match(_pieces[0].Plain) is not { Success: true, Index: > 15 } match) return;
        _pieces.Add(_pieces[0].Slice(match.Index + match.Length));
        _pieces[0] = _pieces[0].Slice(0, match.Index);
    }

    [GeneratedRegex(@"(?<=\)),\s+in:?\s+(?=\p{Lu}[^.]{3,160}\b(?:19|20)\d\d)")]
    private static partial Regex InVenue();

    // "Authors: Title. In: Venue"
    private bool AuthorsBeforeColon()
    {
        int colon = lines[0].Plain.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 8 || Pieces.Stops(lines[0], 0, colon).Any()) return false;
        if (NameGrammar.Read(lines[0].Slice(0, colon), context) is not { Confidence: >= 2 } authors) return false;
        // "Roe, J, Poe, M, LoomNet: threads that learn": a word alone behind names with initials begins the title.
        List<Contributor> names = [.. authors.Contributors.SkipLast(1)];
        if (names.Count > 0 && authors.Contributors[^1].Name is var word && !word.Contains(' ', StringComparison.Ordinal) && !NameGrammar.IsCjkName(word) && names.TrueForAll(n => Initial().IsMatch(n.Name)) && lines[0].Plain.LastIndexOf(word, colon, StringComparison.Ordinal) is > 0 and var at)
        {
            Authors = authors with { Contributors = names };
            TakeTitleFromStart([lines[0].Slice(at).Trim(), .. lines.Skip(1)]);
            return true;
        }

        Authors = authors;
        TakeTitleFromStart([lines[0].Slice(colon + 1).Trim(), .. lines.Skip(1)]);
        return true;
    }

    private void TakeTitleFromStart(List<RichText> rest)
    {
        var first = rest[0];
        // "*Title*, Journal": what is set apart at the start is the title, and no more.
        if (first.Runs is [{ Style: not TextStyle.None, Text.Length: > 15 } apart, { Text: { } behind }, ..] && behind.TrimStart().StartsWith(',') && apart.Text.Contains(' ', StringComparison.Ordinal))
        {
            Title = CleanTitle(apart.Text);
            AddPart(first.Slice(apart.Text.Length));
            Add(rest.Skip(1));
            return;
        }

        // Italics that begin later are the venue; the title is what stands before them.
        int stop = Pieces.Stops(first, 0, first.Length).FirstOrDefault(first.Length);
        Title = CleanTitle(first.Plain[..stop]);
        AddPart(first.Slice(stop));
        Add(rest.Skip(1));
    }

    // "Title, Jane Doe, Richard Roe, Venue, 2020": the longest run of names between commas.
    private bool TakeAuthorsFromCommas()
    {
        for (int i = 0; i < _pieces.Count; i++)
        {
            var parts = EntryFields.AtCommas(_pieces[i]);
            if (parts.Count < 2) continue;
            for (int length = Math.Min(parts.Count, 40); length >= 1; length--)
            {
                for (int start = 0; start + length <= parts.Count; start++)
                {
                    if (length == parts.Count) continue;
                    var list = RichText.Join(", ", parts.Skip(start).Take(length));
                    if (NameGrammar.Read(list, context) is not { } authors || authors.Confidence < (length == 1 ? 4 : 3)) continue;
                    Authors = authors;
                    var before = RichText.Join(", ", parts.Take(start));
                    var after = RichText.Join(", ", parts.Skip(start + length));
                    _pieces.RemoveAt(i);
                    if (start > 0)
                    {
                        SetTitle(before.Plain);
                        if (EntryFields.HasWord(after.Plain)) _pieces.Insert(i, after);
                    }
                    else
                    {
                        // "Authors, Title, Venue": the title ends where the venue begins.
                        var rest = parts.Skip(length).ToList();
                        int venue = rest.FindIndex(1, p => VenuePart.Names(p.Plain) || p.IsAll(TextStyle.Italic) || p.WholeDate is not null);
                        if (venue < 0) venue = rest.Count;
                        SetTitle(string.Join(", ", rest.Take(venue).Select(p => p.Plain)));
                        if (venue < rest.Count) _pieces.Insert(i, RichText.Join(", ", rest.Skip(venue)));
                    }

                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes the piece that is the list of authors; returns where it stood, or -1.</summary>
    private int TakeAuthors()
    {
        if (Authors is not null) return -1;
        int best = -1;
        AuthorList? authors = null;
        for (int i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (With().Match(piece.Plain) is { Success: true } with) piece = piece.Slice(with.Length).Trim(")");
            var read = NameGrammar.Read(piece, context);
            if (read is null || (authors is not null && read.Confidence <= authors.Confidence)) continue;
            if (read.Confidence < 2 && (_pieces.Count < 3 || i > 1 || read.Contributors.Count == 1)) continue;
            (best, authors) = (i, read);
        }

        if (best < 0) return -1;
        // "Title. Roe, J. and Max Poe (2019). Journal": the year behind the last name is no part of it.
        if (YearBehindNames().Match(authors!.Contributors[^1].Name) is { Success: true, Index: > 1 } year)
        {
            TakeDate(year.Value);
            authors = authors with { Contributors = [.. authors.Contributors.SkipLast(1), authors.Contributors[^1] with { Name = authors.Contributors[^1].Name[..year.Index] }] };
        }

        Authors = authors;
        _pieces.RemoveAt(best);
        return best;
    }

    private void TakeAuthorsOnly()
    {
        for (int i = 0; i < _pieces.Count; i++)
        {
            foreach (int stop in CommaEnds(_pieces[i].Plain))
            {
                if (NameGrammar.Read(_pieces[i].Slice(0, stop), context) is not { Confidence: >= 3 } authors) continue;
                Authors = authors;
                _pieces[i] = _pieces[i].Slice(stop).Trim(",.;");
                return;
            }
        }
    }

    private static IEnumerable<int> CommaEnds(string text)
    {
        int tries = 0;
        for (int at = text.LastIndexOf(','); at > 0 && tries++ < 40; at = text.LastIndexOf(',', at - 1)) yield return at;
    }

    [GeneratedRegex(@"^\(?(?:joint(?:\s+work)?\s+)?(?:with|w/|joint with|by|authors?:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex With();
}
