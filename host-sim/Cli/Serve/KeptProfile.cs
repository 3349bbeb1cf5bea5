using SSBms.Runtime;

namespace SSBms.Cli.Serve;

/// <summary>A profile that somebody has shown to the console.</summary>
/// <param name="Id">Running number, from 1.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Bytes">Its bytes, as a board keeps them.</param>
/// <param name="Profile">What they say.</param>
internal sealed record KeptProfile(int Id, string File, byte[] Bytes, Profile Profile)
{
    /// <summary>Its checksum, by which logs and messages name it.</summary>
    public string Hash => Profile.Hash.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
}
