using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Tests.Venues;

/// <summary>Venues under the names that texts give them.</summary>
public class NamingVenues
{
    [Theory]
    // As CVs tag them.
    [InlineData("CVPR WS'20", "CVPR", 2020)]
    [InlineData("[CVPR WS'20]", "CVPR", 2020)]
    [InlineData("CVPR'20", "CVPR", 2020)]
    [InlineData("CVPR’20", "CVPR", 2020)]
    [InlineData("ICML19", "ICML", 2019)]
    [InlineData("NeurIPS2020", "NeurIPS", 2020)]
    [InlineData("NEURIPS 2021", "NeurIPS", 2021)]
    [InlineData("NIPS 2016", "NeurIPS", 2016)]
    [InlineData("NIPS'98", "NeurIPS", 1998)]
    [InlineData("AAAI-21", "AAAI", 2021)]
    [InlineData("ACL-IJCNLP 2021", "ACL", 2021)]
    [InlineData("EMNLP-IJCNLP 2019", "EMNLP", 2019)]
    [InlineData("NAACL-HLT 2019", "NAACL", 2019)]
    [InlineData("BigData'17", "BigData", 2017)]
    [InlineData("ISMIR Late Break Demo'19", "ISMIR", null)]
    [InlineData("FAST'20", "FAST", 2020)]
    [InlineData("MICRO 2021, Athens", "MICRO", 2021)]
    [InlineData("ECML/PKDD 2018", "ECML PKDD", 2018)]
    [InlineData("3DV 2022", "3DV", 2022)]
    [InlineData("FAT* 2019", "FAccT", 2019)]
    [InlineData("KDD (2020)", "KDD", 2020)]
    [InlineData("IEEE S&P 2023", "S&P", 2023)]
    [InlineData("*SEM 2021", "*SEM", 2021)]
    [InlineData("L@S 2020", "L@S", 2020)]
    // As references write conferences.
    [InlineData("In EMNLP Main Track (Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing), 2024", "EMNLP", 2024)]
    [InlineData("Conference on Computer Vision and Pattern Recognition 2020", "CVPR", 2020)]
    [InlineData("Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR), 2020", "CVPR", 2020)]
    [InlineData("In Proc. IEEE Conf. Comput. Vis. Pattern Recognit., Jun. 2018, pp. 1-10", "CVPR", 2018)]
    [InlineData("9th Workshop on Representation Learning for NLP in ACL 2024", "ACL", 2024)]
    [InlineData("Findings of the Association for Computational Linguistics: EMNLP 2020", "EMNLP", 2020)]
    [InlineData("Findings of the Association for Computational Linguistics: NAACL", "NAACL", null)]
    [InlineData("Findings of the Association for Computational Linguistics, 2023", "ACL", 2023)]
    [InlineData("EMNLP, pages 1-10, Online. Association for Computational Linguistics, 2020", "EMNLP", 2020)]
    [InlineData("Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics and the 11th International Joint Conference on Natural Language Processing, 2021", "ACL", 2021)]
    [InlineData("Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies", "NAACL", null)]
    [InlineData("Conference of the North American Chapter of the ACL, 2022", "NAACL", 2022)]
    [InlineData("Advances in Neural Information Processing Systems 33", "NeurIPS", null)]
    [InlineData("Adv. Neural Inf. Process. Syst. 30 (2017)", "NeurIPS", 2017)]
    [InlineData("Thirty-seventh Conference on Neural Information Processing Systems, 2023", "NeurIPS", 2023)]
    [InlineData("Proceedings of the 37th International Conference on Machine Learning, PMLR 119, 2020", "ICML", 2020)]
    [InlineData("The Thirty-Second AAAI Conference on Artificial Intelligence", "AAAI", null)]
    [InlineData("Proceedings of The Web Conference 2020", "WWW", 2020)]
    [InlineData("Proceedings of the 26th International Conference on World Wide Web", "WWW", null)]
    [InlineData("28th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining", "KDD", null)]
    [InlineData("Pacific-Asia Conference on Knowledge Discovery and Data Mining", "PAKDD", null)]
    [InlineData("IEEE International Conference on Big Data, Boston, MA", "BigData", null)]
    [InlineData("CHI Conference on Human Factors in Computing Systems", "CHI", null)]
    [InlineData("International Conference on Medical Image Computing and Computer-Assisted Intervention, Springer", "MICCAI", null)]
    [InlineData("29th USENIX Security Symposium", "USENIX Security", null)]
    [InlineData("ACM/IEEE International Conference on Human-Robot Interaction", "HRI", null)]
    // As references write journals.
    [InlineData("IEEE Transactions on Pattern Analysis and Machine Intelligence, 44(3)", "TPAMI", null)]
    [InlineData("IEEE Trans. Pattern Anal. Mach. Intell. 44 (2022) 1-14", "TPAMI", 2022)]
    [InlineData("International Journal of Computer Vision 128, 2020", "IJCV", 2020)]
    [InlineData("Nature Communications 12, 2021", "Nature Communications", 2021)]
    [InlineData("Nature 521, 436-444 (2015)", "Nature", 2015)]
    [InlineData("Science, vol. 313, no. 5786, pp. 504-507, July 2006", "Science", 2006)]
    [InlineData("Machine Learning, Springer, 2020", "MLJ", 2020)]
    [InlineData("Cognition 33(2)", "Cognition", null)]
    [InlineData("Proc. Natl. Acad. Sci. U.S.A.", "PNAS", null)]
    [InlineData("Proceedings of the National Academy of Sciences 117(48)", "PNAS", null)]
    [InlineData("J. Mach. Learn. Res.", "JMLR", null)]
    [InlineData("Journal of Machine Learning Research 15 (2014)", "JMLR", 2014)]
    [InlineData("Transactions of the Association for Computational Linguistics, 9", "TACL", null)]
    [InlineData("The American Economic Review", "AER", null)]
    [InlineData("arXiv preprint arXiv:2101.00001", "arXiv", null)]
    [InlineData("CoRR abs/1706.03762, 2017", "arXiv", 2017)]
    public void A_text_names_its_venue(string text, string acronym, int? year)
    {
        var mention = VenueCatalogue.FindIn(text);
        Assert.NotNull(mention);
        Assert.Equal(acronym, mention.Venue.Acronym);
        if (year is not null) Assert.Equal(year, mention.Year);
    }

    [Theory]
    [InlineData("Cell segmentation in the wild")]
    [InlineData("A study of nature")]
    [InlineData("The science of reading")]
    [InlineData("Learning to act fast")]
    [InlineData("chi-squared tests revisited")]
    [InlineData("Neural networks for machine learning")]
    [InlineData("Contrastive Learning at Scale")]
    [InlineData("A Survey of Human-Robot Interaction")]
    [InlineData("Machine Learning for Healthcare: a primer")]
    [InlineData("An icml of one's own: acl injuries")]
    [InlineData("Seoul, KR 2020")]
    [InlineData("Charleston, SC 2021")]
    [InlineData("Nature versus nurture")]
    [InlineData("Microsoft Research (MSR) Asia")]
    [InlineData("Robust speech recognition (ASR) without labels")]
    [InlineData("Forecasting the S&P 500")]
    [InlineData("International Conference on Machine Learning and Everything Else")]
    [InlineData("")]
    [InlineData("2020")]
    [InlineData("Proceedings of the conference, pp. 1-2")]
    [InlineData("CVPRW's nineteen")]
    public void A_title_names_none(string text) => Assert.Null(VenueCatalogue.FindIn(text));

    [Theory]
    [InlineData("International Conference on Machine Learning and Applications", "ICMLA")]
    [InlineData("AAAI Conference on Artificial Intelligence and Interactive Digital Entertainment", "AIIDE")]
    [InlineData("International Conference on Neural Information Processing", "ICONIP")]
    [InlineData("Nature Machine Intelligence", "Nature Machine Intelligence")]
    [InlineData("Transactions of the International Society for Music Information Retrieval", "TISMIR")]
    [InlineData("Cell Reports 12", "Cell Reports")]
    [InlineData("Machine Learning: Science and Technology", "Mach. Learn.: Sci. Technol.")]
    [InlineData("SIGGRAPH Asia 2021", "SIGGRAPH Asia")]
    [InlineData("Proceedings of the VLDB Endowment", "VLDB")]
    [InlineData("The VLDB Journal", "VLDBJ")]
    [InlineData("Pattern Recognition Letters", "Pattern Recognition Letters")]
    [InlineData("American Economic Review: Insights", "AER: Insights")]
    public void A_longer_name_is_not_the_shorter_one_in_it(string text, string acronym) =>
        Assert.Equal(acronym, VenueCatalogue.FindIn(text)?.Venue.Acronym);

    [Theory]
    [InlineData("NeurIPS", "NIPS")]
    [InlineData("CVPR'20", "Conference on Computer Vision and Pattern Recognition 2020")]
    [InlineData("CVPR", "Computer Vision and Pattern Recognition (CVPR)")]
    [InlineData("WWW", "The Web Conference")]
    [InlineData("EMNLP 2024", "Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing (EMNLP)")]
    [InlineData("ICML", "Proc. 37th Int. Conf. on Machine Learning")]
    [InlineData("COLT", "Thirty-Third Annual Conference on Learning Theory")]
    [InlineData("TPAMI", "IEEE TPAMI")]
    [InlineData("SIGMOD", "ACM SIGMOD International Conference on Management of Data, 2020")]
    public void Two_names_of_one_venue_are_one(string one, string other)
    {
        Assert.NotNull(VenueCatalogue.Find(one));
        Assert.Equal(VenueCatalogue.Find(one), VenueCatalogue.Find(other));
    }

    [Theory]
    [InlineData("9th Workshop on Representation Learning for NLP in ACL 2024")]
    [InlineData("ICML and NeurIPS")]
    [InlineData("Seoul CVPR meetup")]
    [InlineData("science")]
    [InlineData("fast")]
    [InlineData("chi")]
    public void A_text_that_says_more_or_less_is_not_the_venue(string text) => Assert.Null(VenueCatalogue.Find(text));

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        var mention = VenueCatalogue.FindIn("to appear at ICML'21 (oral)");
        Assert.NotNull(mention);
        Assert.Equal((13, 7, 2021, false), (mention.Start, mention.Length, mention.Year, mention.Exact));
    }

    [Theory]
    [InlineData("annual international joint conference on machine ")]
    [InlineData("Cell Nature Science ")]
    public void A_long_text_without_a_venue_names_none(string part) =>
        Assert.Null(VenueCatalogue.FindIn(string.Concat(Enumerable.Repeat(part, 15_000 / part.Length)) + "of the mind"));
}
