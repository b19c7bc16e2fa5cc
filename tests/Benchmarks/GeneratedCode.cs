using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmsCodeAnalyzers.Benchmarks;

/// <summary>One generated source file.</summary>
internal sealed record GeneratedFile(string Path, string Text, int Lines);

/// <summary>
/// Writes the code base that the benchmark and the tests of the silent path run on: entities, enums, services, HTTP clients,
/// loops, switches, LINQ, text handling, in the mixture of ordinary business code. The same arguments give the same text on
/// every machine, so that two runs compare. It compiles without errors as C# 11 against the libraries of .NET.
/// </summary>
/// <remarks>
/// How many literals, switches and comparisons of a <c>Status</c> or <c>Code</c> stand in a thousand lines decides what the
/// analyzers have to do. The weights below give more of each than two open code bases have, a library and a web shop
/// (docs/performance.md has the figures).
/// </remarks>
internal sealed class GeneratedCode
{
    private const int MethodsPerSender = 4;

    private static readonly string[] s_areas =
    {
        "Billing", "Catalog", "Logistics", "Accounts", "Ordering", "Reporting", "Payroll", "Support", "Warehouse", "Planning", "Fleet", "Booking",
    };

    private static readonly string[] s_nouns =
    {
        "Invoice", "Product", "Shipment", "Customer", "Order", "Report", "Employee", "Ticket", "Parcel", "Schedule", "Vehicle", "Reservation",
        "Contract", "Payment", "Supplier", "Category", "Document", "Campaign", "Meeting", "Device", "Account", "Article", "Branch", "Voucher",
    };

    private static readonly string[] s_verbs =
    {
        "Calculate", "Resolve", "Prepare", "Collect", "Refresh", "Compare", "Describe", "Inspect", "Merge", "Select", "Rebuild", "Check",
    };

    private static readonly string[] s_aspects =
    {
        "Totals", "Summary", "Window", "Entries", "Details", "Range", "Overview", "Limits", "History", "Balance", "Groups", "Labels",
    };

    private static readonly string[] s_states =
    {
        "Draft", "Open", "Active", "OnHold", "Closed", "Archived", "Cancelled", "Rejected", "Approved", "Imported",
    };

    private static readonly (string Type, string Name)[] s_extraProperties =
    {
        ("string", "Description"), ("string?", "Reference"), ("decimal", "Discount"), ("decimal", "TaxRate"), ("int", "Priority"),
        ("int", "Version"), ("long", "Size"), ("double", "Weight"), ("bool", "IsVisible"), ("bool", "IsLocked"), ("DateTime?", "ClosedAt"),
        ("DateTime", "ModifiedAt"), ("Guid", "ExternalId"), ("string", "CountryCode"), ("string?", "Phone"), ("TimeSpan", "Duration"),
        ("int?", "ParentId"), ("string", "Currency"), ("int", "RetryCount"), ("string", "PostalCode"),
    };

    private readonly Dictionary<string, int> _namesInClass = new(StringComparer.Ordinal);
    private readonly List<GeneratedFile> _files = new();
    private readonly (int Weight, Func<string> Write)[] _methods;
    private readonly int _weights;
    private uint _state;
    private string _noun = "";
    private string[] _moduleStates = Array.Empty<string>();

    private GeneratedCode(int seed)
    {
        _state = (uint)seed * 2654435761u | 1u;
        _methods = new (int, Func<string>)[]
        {
            (18, FindOrThrow), (5, Create), (4, SumUp), (12, GroupWithLinq), (10, SwitchOnState), (6, StateLabel), (2, SwitchOnLevel),
            (2, SwitchOnText), (8, WriteCsv), (4, ParseLine), (6, Retry), (3, Dates), (16, Cache), (10, Validate), (3, Pages), (1, Matrix),
            (7, Tuples), (8, Patterns), (10, Download), (6, LocalFunction), (12, Iterator), (5, ReadFile), (12, Small), (1, Bits), (8, Sort),
            (8, Format), (20, Map), (12, Events), (18, Notify), (1, EntityStatus), (1, ReplyStatus), (1, CodeParameter), (1, SwitchOnStatus),
            (1, TextCode),
        };
        _weights = _methods.Sum(method => method.Weight);
    }

    /// <summary>The files, in the order they were written.</summary>
    public IReadOnlyList<GeneratedFile> Files => _files;

    public int Lines { get; private set; }

    public int Methods { get; private set; }

    /// <summary>The methods among them that handle an SMS provider's codes.</summary>
    public int SmsMethods { get; private set; }

    /// <summary>At least <paramref name="lines"/> lines, of whose methods <paramref name="smsShare"/> handle SMS codes.</summary>
    public static GeneratedCode Write(int lines, double smsShare = 0, int seed = 20240)
    {
        var code = new GeneratedCode(seed);
        for (var module = 0; code.Lines < lines; module++)
        {
            code.WriteModule(module);
            while (code.SmsMethods < code.Methods * smsShare)
            {
                code.WriteSmsSender();
            }
        }

        return code;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Indent(string text) =>
        string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));

    private int Next(int bound)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)bound);
    }

    private string Pick(params string[] words) => words[Next(words.Length)];

    private string Unique(string name)
    {
        _namesInClass.TryGetValue(name, out var count);
        _namesInClass[name] = count + 1;
        return count == 0 ? name : name + Number(count + 1);
    }

    private string MethodName(string suffix = "") => Unique(Pick(s_verbs) + Pick(s_aspects) + suffix);

    private void WriteModule(int module)
    {
        _noun = s_nouns[module % s_nouns.Length];
        var area = s_areas[module / s_nouns.Length % s_areas.Length];
        var round = module / (s_nouns.Length * s_areas.Length);
        var space = "Contoso." + area + "." + _noun + "s" + (round == 0 ? "" : Number(round + 1));
        _moduleStates = s_states.Skip(Next(3)).Take(4 + Next(4)).ToArray();

        Emit(space, _noun, Entity());
        Emit(space, _noun + "State", StateEnum());
        Emit(space, "I" + _noun + "Repository", Repository());
        Emit(space, _noun + "ApiReply", ApiReply());
        Emit(space, _noun + "Service", Class(_noun + "Service", 12 + Next(6)));
        Emit(space, _noun + "Handler", Class(_noun + "Handler", 6 + Next(5)));
        Emit(space, _noun + "Exporter", Class(_noun + "Exporter", 4 + Next(5)));
        Emit(space, _noun + "Gateway", Class(_noun + "Gateway", 4 + Next(4)));
    }

    private void Emit(string space, string type, string body)
    {
        var text = $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;

            #nullable enable

            namespace {{space}};

            {{body}}

            """.Replace("\r", "");
        var lines = text.Count(character => character == '\n');
        Lines += lines;
        _files.Add(new GeneratedFile(space.Replace('.', '/') + "/" + type + ".cs", text, lines));
    }

    private string Entity()
    {
        var properties = new List<(string Type, string Name)>
        {
            ("int", "Id"), ("string", "Name"), ("decimal", "Amount"), ("int", "Quantity"), ("int", "Status"), (_noun + "State", "State"),
            ("DateTime", "CreatedAt"), ("string?", "Email"), ("List<string>", "Tags"),
        };
        foreach (var extra in s_extraProperties)
        {
            if (Next(3) == 0)
            {
                properties.Add(extra);
            }
        }

        var body = new StringBuilder();
        foreach (var (type, name) in properties)
        {
            var initialiser = type switch
            {
                "string" => " = \"\";",
                "List<string>" => " = new();",
                _ => "",
            };
            body.Append("    /// <summary>").Append(Pick("Gets or sets the ", "The ")).Append(name).Append(" of this ").Append(_noun).Append(".</summary>\n")
                .Append("    public ").Append(type).Append(' ').Append(name).Append(" { get; set; }").Append(initialiser).Append("\n\n");
        }

        return $$"""
            /// <summary>A stored {{_noun}}.</summary>
            public class {{_noun}}
            {
            {{body.ToString().TrimEnd()}}

                /// <inheritdoc/>
                public override string ToString() => Name + " (" + Id + ")";
            }
            """;
    }

    private string StateEnum()
    {
        var body = string.Join("\n\n", _moduleStates.Select((state, index) => $$"""
                /// <summary>The state {{state}}.</summary>
                {{state}}{{(index == 0 && Next(2) == 0 ? " = 1" : "")}},
            """));
        return $$"""
            /// <summary>Where a {{_noun}} stands.</summary>
            public enum {{_noun}}State
            {
            {{body}}
            }
            """;
    }

    private string Repository() => $$"""
        /// <summary>Loads and stores every {{_noun}}.</summary>
        public interface I{{_noun}}Repository
        {
            /// <summary>Finds one by its id.</summary>
            Task<{{_noun}}?> FindAsync(int id, CancellationToken cancellationToken);

            /// <summary>Lists a page of them.</summary>
            Task<IReadOnlyList<{{_noun}}>> ListAsync(int page, int size, CancellationToken cancellationToken);

            /// <summary>Stores one.</summary>
            Task SaveAsync({{_noun}} item, CancellationToken cancellationToken);

            /// <summary>Counts those a filter lets through.</summary>
            int Count(string filter);
        }
        """;

    private string ApiReply() => $$"""
        /// <summary>What the remote service says about a {{_noun}}.</summary>
        public sealed class {{_noun}}ApiReply
        {
            public int StatusCode { get; set; }

            public string Code { get; set; } = string.Empty;

            public string? Message { get; set; }

            public {{_noun}}? Content { get; set; }
        }
        """;

    private string Class(string name, int methods)
    {
        _namesInClass.Clear();
        var body = new StringBuilder();
        for (var index = 0; index < methods; index++)
        {
            var choice = Next(_weights);
            var method = 0;
            while (choice >= _methods[method].Weight)
            {
                choice -= _methods[method].Weight;
                method++;
            }

            body.Append(Indent(_methods[method].Write().Replace("\r", ""))).Append("\n\n");
            Methods++;
        }

        return $$"""
            /// <summary>Works on every {{_noun}} of the application.</summary>
            public partial class {{name}}
            {
                private readonly I{{_noun}}Repository _repository;
                private readonly Dictionary<int, {{_noun}}> _cache = new();
                private readonly HttpClient _http;
                private readonly Action<string> _log;
                private int _calls;

                public {{name}}(I{{_noun}}Repository repository, HttpClient http, Action<string> log)
                {
                    _repository = repository ?? throw new ArgumentNullException(nameof(repository));
                    _http = http;
                    _log = log;
                }

            {{body.ToString().TrimEnd()}}
            }
            """;
    }

    private string FindOrThrow() => $$"""
        /// <summary>Loads one {{_noun}}, or fails where it is gone.</summary>
        public async Task<{{_noun}}> {{MethodName("Async")}}(int id, CancellationToken cancellationToken)
        {
            var item = await _repository.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (item is null)
            {
                throw new InvalidOperationException($"{{_noun}} {id} {{Pick("does not exist", "was not found", "is gone")}}.");
            }

            _calls++;
            return item;
        }
        """;

    private string Create() => $$"""
        /// <summary>Makes a new {{_noun}} from what the caller knows.</summary>
        public async Task<{{_noun}}> {{MethodName("Async")}}(string name, decimal amount, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("{{Pick("A name is needed.", "The name must not be empty.")}}", nameof(name));
            }

            // The repository gives the id.
            var item = new {{_noun}}
            {
                Name = name.Trim(),
                Amount = amount,
                Quantity = {{Pick("1", "0", "10")}},
                State = {{_noun}}State.{{Pick(_moduleStates)}},
                CreatedAt = DateTime.UtcNow,
            };
            item.Tags.Add("{{Pick("new", "imported", "manual", "draft")}}");
            await _repository.SaveAsync(item, cancellationToken).ConfigureAwait(false);
            _cache[item.Id] = item;
            return item;
        }
        """;

    private string SumUp() => $$"""
        public decimal {{MethodName()}}(IReadOnlyList<{{_noun}}> items, decimal rate)
        {
            var total = 0m;
            for (var i = 0; i < items.Count; i++)
            {
                var item = items[i];
                if (item.Quantity {{Pick("<= 0", "== 0", "< 1")}})
                {
                    continue;
                }

                var net = item.Amount * item.Quantity;
                total += i == {{Pick("0", "1")}} ? net : net * (1 + rate);
            }

            return Math.Round(total, {{Pick("2", "3", "4")}});
        }
        """;

    private string GroupWithLinq() => $$"""
        /// <summary>Groups by state, the largest group first.</summary>
        public IReadOnlyDictionary<{{_noun}}State, decimal> {{MethodName()}}(IEnumerable<{{_noun}}> items, DateTime since)
        {
            return items
                .Where(item => item.CreatedAt >= since && item.Amount > {{Pick("0", "100", "0.5m")}})
                .GroupBy(item => item.State)
                .Select(group => new
                {
                    State = group.Key,
                    Total = group.Sum(item => item.Amount),
                    Last = group.Max(item => item.CreatedAt),
                })
                .OrderByDescending(group => group.Total)
                .ThenBy(group => group.Last)
                .ToDictionary(group => group.State, group => group.Total);
        }
        """;

    private string SwitchOnState() => $$"""
        public bool {{MethodName("Allowed")}}({{_noun}} item)
        {
            switch (item.State)
            {
                case {{_noun}}State.{{_moduleStates[0]}}:
                case {{_noun}}State.{{_moduleStates[1]}}:
                    return !item.Tags.Contains("{{Pick("locked", "frozen", "legacy")}}");
                case {{_noun}}State.{{_moduleStates[2]}}:
                    _log($"{item.Name} is {item.State}.");
                    return false;
                default:
                    return item.CreatedAt > DateTime.UtcNow.AddDays(-{{Pick("7", "30", "365")}});
            }
        }
        """;

    private string StateLabel()
    {
        var arms = string.Join("\n", _moduleStates.Take(_moduleStates.Length - 1).Select(state =>
            $"        {_noun}State.{state} => \"{state.ToLowerInvariant()}\","));
        return $$"""
            public static string {{MethodName("Label")}}({{_noun}}State state)
            {
                return state switch
                {
            {{arms}}
                    _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
                };
            }
            """;
    }

    private string SwitchOnLevel() => $$"""
        private static TimeSpan {{MethodName("Delay")}}(int level)
        {
            switch (level)
            {
                case 0:
                    return TimeSpan.Zero;
                case 1:
                    return TimeSpan.FromSeconds({{Pick("5", "10", "15")}});
                case 2:
                case 3:
                    return TimeSpan.FromMinutes(1);
                default:
                    return TimeSpan.FromHours({{Pick("1", "4", "24")}});
            }
        }
        """;

    private string SwitchOnText() => $$"""
        public string {{MethodName("For")}}({{_noun}} item, string format)
        {
            switch (format)
            {
                case "{{Pick("short", "id", "key")}}":
                    return item.Id.ToString(CultureInfo.InvariantCulture);
                case "{{Pick("name", "title", "label")}}":
                    return item.Name;
                case "{{Pick("long", "full", "all")}}":
                    return item.Name + ", " + item.Amount.ToString("N2", CultureInfo.InvariantCulture);
                default:
                    throw new FormatException("Unknown format: " + format);
            }
        }
        """;

    private string WriteCsv() => $$"""
        /// <summary>Writes one line per {{_noun}}.</summary>
        public string {{MethodName("Csv")}}(IEnumerable<{{_noun}}> items)
        {
            var builder = new StringBuilder();
            builder.AppendLine("{{Pick("Id;Name;Amount", "Id,Name,Amount")}}");
            foreach (var item in items)
            {
                builder.Append(item.Id).Append('{{Pick(";", ",")}}');
                builder.Append(item.Name).Append('{{Pick(";", ",")}}');
                builder.Append(item.Amount.ToString(CultureInfo.InvariantCulture));
                builder.AppendLine();
            }

            return builder.ToString();
        }
        """;

    private string ParseLine() => $$"""
        public {{_noun}}? {{MethodName("Line")}}(string line)
        {
            var parts = line.Split('{{Pick(";", ",", "|")}}');
            if (parts.Length < {{Pick("2", "3")}} || parts[0].StartsWith("{{Pick("#", "//", "--")}}", StringComparison.Ordinal))
            {
                return null;
            }

            if (!int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var id))
            {
                _log("Not a number: " + parts[0]);
                return null;
            }

            return new {{_noun}} { Id = id, Name = parts[1].Trim() };
        }
        """;

    private string Retry() => $$"""
        /// <summary>Stores, and tries again where the store is busy.</summary>
        private async Task<bool> {{MethodName("Async")}}({{_noun}} item, CancellationToken cancellationToken)
        {
            const int Attempts = {{Pick("3", "4", "5")}};
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                try
                {
                    await _repository.SaveAsync(item, cancellationToken).ConfigureAwait(false);
                    return true;
                }
                catch (TimeoutException exception) when (attempt < Attempts)
                {
                    _log(exception.Message);
                    await Task.Delay(TimeSpan.FromMilliseconds(attempt * {{Pick("100", "200", "250")}}), cancellationToken).ConfigureAwait(false);
                }
            }

            return false;
        }
        """;

    private string Dates() => $$"""
        public (DateTime From, DateTime To) {{MethodName()}}(DateTime day, bool wholeMonth)
        {
            var from = wholeMonth ? new DateTime(day.Year, day.Month, 1) : day.Date;
            var to = wholeMonth ? from.AddMonths(1) : from.AddDays({{Pick("1", "7", "14")}});
            if (from.DayOfWeek == DayOfWeek.Sunday)
            {
                from = from.AddDays(-1);
            }

            return (from, to.AddTicks(-1));
        }
        """;

    private string Cache() => $$"""
        public async Task<{{_noun}}?> {{MethodName("Async")}}(int id, bool refresh, CancellationToken cancellationToken)
        {
            if (!refresh && _cache.TryGetValue(id, out var cached))
            {
                return cached;
            }

            var loaded = await _repository.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (loaded != null)
            {
                _cache[id] = loaded;
            }

            return loaded;
        }
        """;

    private string Validate() => $$"""
        /// <summary>Says what is wrong with a {{_noun}}; nothing where it may be stored.</summary>
        public IReadOnlyList<string> {{MethodName()}}({{_noun}} item)
        {
            var errors = new List<string>();
            if (string.IsNullOrEmpty(item.Name))
            {
                errors.Add("{{Pick("The name is missing.", "Name is required.")}}");
            }
            else if (item.Name.Length > {{Pick("50", "100", "255")}})
            {
                errors.Add("{{Pick("The name is too long.", "Shorten the name.")}}");
            }

            if (item.Amount < 0)
            {
                errors.Add($"The amount {item.Amount} is negative.");
            }

            if (item.Email is { } email && email.IndexOf('@') < 1)
            {
                errors.Add(nameof(item.Email));
            }

            return errors;
        }
        """;

    private string Pages() => $$"""
        public async Task<int> {{MethodName("Async")}}(Func<{{_noun}}, bool> filter, CancellationToken cancellationToken)
        {
            var page = 1;
            var found = 0;
            while (!cancellationToken.IsCancellationRequested)
            {
                var items = await _repository.ListAsync(page, {{Pick("50", "100", "500")}}, cancellationToken).ConfigureAwait(false);
                if (items.Count == 0)
                {
                    break;
                }

                found += items.Count(filter);
                if (page == 1)
                {
                    _log("{{Pick("First page read.", "Reading.")}}");
                }

                page++;
            }

            return found;
        }
        """;

    private string Matrix() => $$"""
        private static int {{MethodName("Distance")}}(string left, string right)
        {
            var costs = new int[left.Length + 1, right.Length + 1];
            for (var i = 0; i <= left.Length; i++)
            {
                for (var j = 0; j <= right.Length; j++)
                {
                    if (i == 0 || j == 0)
                    {
                        costs[i, j] = Math.Max(i, j);
                        continue;
                    }

                    var change = left[i - 1] == right[j - 1] ? 0 : 1;
                    costs[i, j] = Math.Min(Math.Min(costs[i - 1, j] + 1, costs[i, j - 1] + 1), costs[i - 1, j - 1] + change);
                }
            }

            return costs[left.Length, right.Length];
        }
        """;

    private string Tuples() => $$"""
        public (int Count, decimal Average) {{MethodName()}}(IReadOnlyCollection<{{_noun}}> items)
        {
            var (count, sum) = (items.Count, items.Sum(item => item.Amount));
            if (count == 0)
            {
                return (0, 0m);
            }

            var average = sum / count;
            _log($"{count} items, {average:F2} on average");
            return (count, average);
        }
        """;

    private string Patterns() => $$"""
        public bool {{MethodName("Matches")}}(object? candidate, string text)
        {
            if (candidate is not {{_noun}} item)
            {
                return false;
            }

            return item is { Quantity: > 0, Email: not null }
                && (item.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || item.Tags.Any(tag => tag == text))
                && item.State is {{_noun}}State.{{_moduleStates[0]}} or {{_noun}}State.{{_moduleStates[1]}};
        }
        """;

    private string Download() => $$"""
        /// <summary>Asks the remote service.</summary>
        private async Task<string?> {{MethodName("Async")}}(int id, CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{{Pick("api/v1", "api/v2", "rest")}}/{{_noun.ToLowerInvariant()}}s/{id}");
            request.Headers.Add("{{Pick("Accept", "X-Trace")}}", "{{Pick("application/json", "text/plain")}}");
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }
        """;

    private string LocalFunction() => $$"""
        public decimal {{MethodName()}}(IEnumerable<{{_noun}}> items)
        {
            return items.Aggregate(0m, (sum, item) => sum + Weighted(item));

            static decimal Weighted({{_noun}} item)
            {
                var factor = item.State == {{_noun}}State.{{Pick(_moduleStates)}} ? {{Pick("0.5m", "0.75m", "1.1m")}} : 1m;
                return item.Amount * factor;
            }
        }
        """;

    private string Iterator() => $$"""
        public IEnumerable<IReadOnlyList<{{_noun}}>> {{MethodName("Batches")}}(IEnumerable<{{_noun}}> items, int size)
        {
            var batch = new List<{{_noun}}>(size);
            foreach (var item in items)
            {
                batch.Add(item);
                if (batch.Count == size)
                {
                    yield return batch;
                    batch = new List<{{_noun}}>(size);
                }
            }

            if (batch.Count > 0)
            {
                yield return batch;
            }
        }
        """;

    private string ReadFile() => $$"""
        public int {{MethodName("Import")}}(string path)
        {
            var read = 0;
            try
            {
                using var reader = new StreamReader(path, Encoding.UTF8);
                while (reader.ReadLine() is { } line)
                {
                    if (line.Length == 0 || line[0] == '#')
                    {
                        continue;
                    }

                    read++;
                }
            }
            catch (IOException exception)
            {
                _log($"{path}: {exception.Message}");
                return -1;
            }

            return read;
        }
        """;

    private string Small()
    {
        return Next(4) switch
        {
            0 => $"private static bool {MethodName("Is")}({_noun} item) => item.Quantity > 0 && !string.IsNullOrEmpty(item.Email);",
            1 => $"public int {MethodName("Count")}() => _cache.Count + _calls;",
            2 => $"protected virtual string {MethodName("Key")}({_noun} item) => item.Id + \"{Pick("-", ":", "/")}\" + item.Name;",
            _ => $"public void {MethodName("Reset")}() => _cache.Clear();",
        };
    }

    private string Bits() => $$"""
        private static uint {{MethodName("Hash")}}(string text)
        {
            var hash = {{Pick("2166136261u", "5381u", "0x811C9DC5u")}};
            foreach (var character in text)
            {
                hash = unchecked((hash ^ character) * {{Pick("16777619u", "33u", "31u")}});
                hash ^= hash >> {{Pick("7", "13", "15")}};
            }

            return hash & 0xFFFFFF;
        }
        """;

    private string Sort() => $$"""
        public List<{{_noun}}> {{MethodName("Sorted")}}(IEnumerable<{{_noun}}> items, bool descending)
        {
            var result = items.ToList();
            result.Sort((left, right) =>
            {
                var order = left.CreatedAt.CompareTo(right.CreatedAt);
                if (order == 0)
                {
                    order = string.CompareOrdinal(left.Name, right.Name);
                }

                return descending ? -order : order;
            });

            return result;
        }
        """;

    private string Format() => $$"""
        public string {{MethodName("Text")}}({{_noun}} item, CultureInfo culture)
        {
            var amount = item.Amount.ToString("{{Pick("C", "N2", "F2", "0.00")}}", culture);
            var date = item.CreatedAt.ToString("{{Pick("d", "yyyy-MM-dd", "u")}}", culture);
            var tags = item.Tags.Count > 0 ? string.Join("{{Pick(", ", " | ")}}", item.Tags) : string.Empty;
            return $"{item.Name} {amount} {date} {tags}".TrimEnd();
        }
        """;

    private string Map() => $$"""
        public {{_noun}} {{MethodName("Copy")}}({{_noun}} source)
        {
            var copy = new {{_noun}}
            {
                Name = source.Name,
                Amount = source.Amount,
                Quantity = source.Quantity,
                Status = source.Status,
                State = source.State,
                Email = source.Email,
                CreatedAt = source.CreatedAt,
            };
            copy.Tags.AddRange(source.Tags);
            return copy;
        }
        """;

    private string Events()
    {
        var name = MethodName();
        return $$"""
            public event EventHandler<{{_noun}}>? {{name}}Changed;

            protected void On{{name}}({{_noun}} item)
            {
                var handler = {{name}}Changed;
                if (handler == null)
                {
                    return;
                }

                foreach (var target in handler.GetInvocationList().OfType<EventHandler<{{_noun}}>>())
                {
                    target(this, item);
                }
            }
            """;
    }

    private string Notify() => $$"""
        /// <summary>Tells everybody who waits for a {{_noun}}.</summary>
        public async Task {{MethodName("Async")}}({{_noun}} item, IEnumerable<Func<{{_noun}}, CancellationToken, Task>> receivers, CancellationToken cancellationToken)
        {
            foreach (var receiver in receivers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    await receiver(item, cancellationToken).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    throw;
                }
                catch (Exception exception)
                {
                    // One receiver that fails must not keep the others from hearing of it.
                    _log($"{{Pick("Could not tell", "No answer about", "Failed for")}} {item.Name}: {exception.Message}");
                }
            }
        }
        """;

    private string EntityStatus() => $$"""
        /// <summary>Opens a {{_noun}} that nobody has worked on.</summary>
        public bool {{MethodName("Open")}}({{_noun}} {{_noun.ToLowerInvariant()}})
        {
            if ({{_noun.ToLowerInvariant()}}.Status == {{Pick("0", "1", "2")}})
            {
                _log("Nothing to do.");
                return false;
            }

            {{_noun.ToLowerInvariant()}}.Status = {{Pick("1", "2", "3", "10")}};
            return true;
        }
        """;

    private string ReplyStatus() => $$"""
        private {{_noun}}? {{MethodName("Content")}}({{_noun}}ApiReply response)
        {
            if (response.StatusCode == 200)
            {
                return response.Content;
            }

            _log(response.StatusCode >= 500 ? "The service is down." : response.Message ?? "No message.");
            return null;
        }
        """;

    private string CodeParameter() => $$"""
        private static string {{MethodName("Problem")}}(int code)
        {
            if (code == 404)
            {
                return "{{Pick("missing", "not found", "gone")}}";
            }

            return code is 401 or 403 ? "denied" : code == {{Pick("0", "200", "204")}} ? "none" : "unknown";
        }
        """;

    private string SwitchOnStatus() => $$"""
        private string {{MethodName("Colour")}}(int status)
        {
            switch (status)
            {
                case 0:
                    return "grey";
                case 1:
                    return "green";
                case 2:
                case 3:
                    return "{{Pick("yellow", "orange")}}";
                default:
                    return "red";
            }
        }
        """;

    private string TextCode() => $$"""
        private bool {{MethodName("Accepted")}}({{_noun}}ApiReply reply)
        {
            if (reply.Code == "{{Pick("OK", "00", "ACCEPTED", "0")}}")
            {
                return true;
            }

            _log("Refused: " + reply.Code);
            return reply.Code.StartsWith("{{Pick("W", "I", "2")}}", StringComparison.Ordinal);
        }
        """;

    private void WriteSmsSender()
    {
        var round = Number(SmsMethods / MethodsPerSender + 1);
        var (type, body) = (SmsMethods / MethodsPerSender % 5) switch
        {
            0 => ("AmootSender", AmootSender()),
            1 => ("IPPanelSender", IPPanelSender()),
            2 => ("SerwerSmsSender", SerwerSmsSender()),
            3 => ("PayamResanSender", PayamResanSender()),
            _ => ("JetSmsSender", JetSmsSender()),
        };
        Emit("Contoso.Messaging.Channel" + round, type, body);
        SmsMethods += MethodsPerSender;
        Methods += MethodsPerSender;
    }

    private string AmootSender() => $$"""
        public sealed class AmootReply
        {
            public int Status { get; set; }

            public string? Message { get; set; }
        }

        public sealed class AmootSender
        {
            public bool IsSent(AmootReply reply) => reply.Status == 1;

            public bool MustLogInAgain(AmootReply reply)
            {
                if (reply.Status == -204 || reply.Status == {{Pick("-1", "10", "11")}})
                {
                    return true;
                }

                return reply.Status is 12 or 13;
            }

            public string Explain(AmootReply reply)
            {
                switch (reply.Status)
                {
                    case 0:
                        return "failed";
                    case 1:
                        return "sent";
                    case 4:
                        return "no credit";
                    default:
                        return reply.Message ?? "unknown";
                }
            }

            public async Task<int> SendAsync(HttpClient http, string text, CancellationToken cancellationToken)
            {
                using var response = await http.GetAsync("https://portal.amootsms.com/rest/SendSimple?text=" + text, cancellationToken).ConfigureAwait(false);
                var amootStatus = int.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
                return amootStatus == 0 ? -1 : amootStatus;
            }
        }
        """;

    private string IPPanelSender() => $$"""
        public sealed class IPPanelResponse
        {
            public int Code { get; set; }

            public string? Data { get; set; }
        }

        public sealed class IPPanelSender
        {
            public bool IsSent(IPPanelResponse response) => response.Code == 0;

            public bool HasCredit(IPPanelResponse response) => response.Code != {{Pick("5", "2", "3")}};

            public string Explain(int ippanelCode) => ippanelCode switch
            {
                0 => "sent",
                1 => "empty text",
                4 => "no recipients",
                98 => "too many recipients",
                _ => "unknown",
            };

            public void Check(IPPanelResponse response)
            {
                if (response.Code == 7 || response.Code.Equals(9))
                {
                    throw new InvalidOperationException("The line cannot send.");
                }
            }
        }
        """;

    private string SerwerSmsSender() => $$"""
        public sealed class SerwerSmsError
        {
            public int Code { get; set; }

            public string Type { get; set; } = string.Empty;
        }

        public sealed class SerwerSmsSender
        {
            public bool MustLogInAgain(SerwerSmsError error) => error.Code == 1001;

            public bool IsPhoneWrong(SerwerSmsError? error) => error?.Code == 2001;

            public bool CanRetry(SerwerSmsError error)
            {
                var code = error.Code;
                return code != {{Pick("1000", "1002", "1003")}} && !new[] { 1004, 1005, 2000 }.Contains(code);
            }

            public string Explain(SerwerSmsError error) => error.Code switch
            {
                1001 => "login",
                1003 => "address",
                _ => error.Type,
            };
        }
        """;

    private string PayamResanSender() => $$"""
        public sealed class PayamResanStatus
        {
            public int StatusCode { get; set; }

            public int? ErrorCode { get; set; }
        }

        public sealed class PayamResanSender
        {
            public bool IsDelivered(PayamResanStatus status) => status.StatusCode == 4;

            public bool IsRefused(PayamResanStatus status) => status.ErrorCode == {{Pick("1", "2", "3")}};

            public bool IsPending(PayamResanStatus status)
            {
                return status.StatusCode is 0 or 1 or 2 or 3;
            }

            public string Explain(PayamResanStatus status)
            {
                if (status.ErrorCode == 11)
                {
                    return "key";
                }

                return status.StatusCode == 10 ? "waiting" : "unknown";
            }
        }
        """;

    private string JetSmsSender() => $$"""
        public sealed class JetSmsReply
        {
            public string ErrorCode { get; set; } = string.Empty;
        }

        public sealed class JetSmsSender
        {
            public bool IsSent(JetSmsReply reply) => reply.ErrorCode == "00";

            public bool IsRefused(JetSmsReply reply) => string.Equals(reply.ErrorCode, "{{Pick("10", "11", "12")}}", StringComparison.Ordinal);

            public string Explain(JetSmsReply reply)
            {
                switch (reply.ErrorCode)
                {
                    case "00":
                        return "sent";
                    case "30":
                        return "no title";
                    case "31":
                        return "no number";
                    default:
                        return "unknown";
                }
            }

            public bool CanRetry(string jetSmsErrorCode)
            {
                return jetSmsErrorCode != "80" && jetSmsErrorCode != "84";
            }
        }
        """;
}
