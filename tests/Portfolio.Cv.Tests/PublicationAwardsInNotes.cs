namespace Portfolio.Cv.Tests;

public sealed class PublicationAwardsInNotes
{
    [Theory]
    [InlineData("Best Paper Award", PublicationAward.Best)]
    [InlineData("acceptance rate 20%; Best Student Paper", PublicationAward.Best)]
    [InlineData("Best Paper Award Nominee", PublicationAward.Mention)]
    [InlineData("Honorable Mention", PublicationAward.Mention)]
    [InlineData("Best Paper Runner-Up", PublicationAward.Mention)]
    [InlineData("Outstanding Paper Award", PublicationAward.Outstanding)]
    [InlineData("Test-of-Time award", PublicationAward.Outstanding)]
    [InlineData("2nd place", PublicationAward.Place)]
    [InlineData("Winner of the challenge", PublicationAward.Place)]
    [InlineData("Ranked 3rd of 120", PublicationAward.Place)]
    [InlineData("Travel award", PublicationAward.Other)]
    [InlineData("우수논문상", PublicationAward.Outstanding)]
    [InlineData("acceptance rate 20%", null)]
    [InlineData("extended abstract; 8 pages", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_note_tells_of_an_award_or_not(string? note, PublicationAward? award) => Assert.Equal(award, PublicationAwards.Of(note));
}
