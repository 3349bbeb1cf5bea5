using System.Globalization;

/// <summary>
/// Run by .NET before ssbms itself where a test asks for it: the machine is then set to a language that writes numbers in its own way,
/// on every machine and whether or not it has the data of languages.
/// </summary>
#pragma warning disable MA0047 // .NET looks for it outside of any namespace.
internal static class StartupHook
#pragma warning restore MA0047
{
    public static void Initialize()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;
    }
}

namespace SSBms.Cli.Tests
{
    /// <summary>No number that ssbms writes follows the language of the machine.</summary>
    [TestClass]
    public sealed class CultureTests
    {
        [TestMethod]
        [DataRow("run", "slow.yaml", "--out", "o")]
        [DataRow("run", "slow.yaml", "--out", "o", "--json", "--seed", "7")]
        [DataRow("cells", "list")]
        [DataRow("cells", "show", "chen2020-lfp")]
        [DataRow("cells", "show", "chen2020-symmetric", "--json")]
        [DataRow("eis", "chen2020-symmetric", "--temperature", "30.5 degC", "--pressure", "0.5 MPa")]
        [DataRow("eis", "chen2020-symmetric", "--html", "--pressure", "0.5 MPa")]
        [DataRow("eis", "chen2020-symmetric", "--temperature", "1000.5 degC")]
        [DataRow("validate", "--only", "chen2020-pellet")]
        [DataRow("validate", "--only", "chen2020-pellet", "--json")]
        [DataRow("profile", "make", "--cell", "chen2020-lfp", "--at", "2026-11-01T00:00:00Z", "-o", "f")]
        [DataRow("profile", "settings")]
        public void The_same_bytes_come_out_whatever_the_machine_is_set_to(params string[] arguments)
        {
            Assert.AreEqual(Everything("German", arguments), Everything("", arguments));
        }

        [TestMethod]
        [DoNotParallelize]
        public void The_test_sets_the_machine_to_another_language()
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo? usual = CultureInfo.DefaultThreadCurrentCulture;
            try
            {
                StartupHook.Initialize();
                Assert.AreEqual("\u22120,5", (-0.5).ToString((IFormatProvider?)null));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
                CultureInfo.DefaultThreadCurrentCulture = usual;
            }
        }

        /// <summary>All that a command prints and leaves.</summary>
        private static string Everything(string language, string[] arguments)
        {
            using var shell = new Shell();
            shell.Write(
                "slow.yaml",
                """
                title: a slow cycle
                cell: chen2020-lfp
                fixture: { pressure: 5 MPa }
                cycle: 0.25 s
                steps: [Strip at 0.05 mA/cm2 for 90 s]
                expect: [max_voltage_v < 3.5, charge_stripped_mah_per_cm2 within 10 % of 0.00125]
                """
            );
            var environment = new Dictionary<string, string>();
            if (language.Length > 0)
            {
                environment["DOTNET_STARTUP_HOOKS"] = typeof(CultureTests).Assembly.Location;
            }

            (int code, string output, string error) = shell.Run(environment, arguments);
            SortedDictionary<string, string> files = shell.Files(".");
            // How long it took is no result.
            output = string.Join('\n', output.Split('\n').Where(line => !line.Contains(" simulated in ", StringComparison.Ordinal)));
            return $"{code}\n{output}\n{error}\n{string.Join('\n', files.Select(file => $"== {file.Key}\n{file.Value}"))}";
        }
    }
}
