using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Tests.Recognition;

[TestClass]
public sealed class WordScannerTests
{
    private static readonly (string Word, int Flag)[] s_words = { ("amoot", 1), ("ippanel.com", 1), ("SmsCode(", 2), ("enum ", 4) };

    [TestMethod]
    [DataRow("amoot", 1)]
    [DataRow("xAMOOTx", 1)]
    [DataRow("aamoot", 1)]
    [DataRow("https://IPPanel.com/", 1)]
    [DataRow("[SmsCode(\"x\")] enum E", 6)]
    [DataRow("enum E { Amoot } SMSCODE(", 7)]
    public void A_word_is_found_wherever_it_stands_in_any_letter_case(string text, int expected) =>
        Assert.AreEqual(expected, new WordScanner(s_words).Scan(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("a")]
    [DataRow("amoo")]
    [DataRow("moot amo ot enumerable ippanel_com")]
    [DataRow("پیامک ارسال نشد")]
    public void A_text_without_the_words_has_none(string text) => Assert.AreEqual(0, new WordScanner(s_words).Scan(text));

    [TestMethod]
    public void A_word_is_found_at_every_place_of_a_text()
    {
        var scanner = new WordScanner(s_words);
        foreach (var (word, flag) in s_words)
        {
            for (var before = 0; before < 40; before++)
            {
                for (var after = 0; after < 20; after++)
                {
                    Assert.AreEqual(flag, scanner.Scan(new string('x', before) + word + new string('\u06F0', after)), $"{before} {word} {after}");
                }
            }
        }
    }

    [TestMethod]
    public void Of_very_many_words_each_is_found()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 400).Select(index => (Word: string.Concat(Enumerable.Range(0, 6).Select(_ => (char)random.Next('a', 'z' + 1))) + index, Flag: 1)).ToArray();
        var scanner = new WordScanner(words);
        foreach (var (word, _) in words)
        {
            Assert.AreEqual(1, scanner.Scan("class " + word + "Client { }"), word);
        }

        Assert.AreEqual(0, scanner.Scan("class Client { int Number => 400; }"));
    }

    [TestMethod]
    public void Words_of_two_characters_are_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => new WordScanner(new[] { ("ab", 1) }));

    [TestMethod]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(11)]
    public void It_finds_what_a_plain_search_finds(int shortest)
    {
        var random = new Random(42);
        var words = s_words.Where(word => word.Word.Length >= shortest).Append((Word: "smsPanelOfJet"[..shortest], Flag: 8)).ToArray();
        var scanner = new WordScanner(words);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => random.Next(12) == 0
                ? words[random.Next(words.Length)].Word[..random.Next(2, shortest + 1)]
                : ((char)random.Next('a', 'z')).ToString()));
            text = random.Next(2) == 0 ? text.Insert(random.Next(text.Length + 1), words[random.Next(words.Length)].Word) : text;
            var expected = words.Where(word => text.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Aggregate(0, (flags, word) => flags | word.Flag);
            Assert.AreEqual(expected, scanner.Scan(text), text);
        }
    }
}
