using System.Xml;
using System.Xml.Linq;

namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>What the checks need of an MSBuild file or a packages.config: its elements, each with its line.</summary>
public sealed class ProjectFile
{
    private readonly XElement _root;

    public ProjectFile(Tree tree, string path)
    {
        Tree = tree;
        Path = path;
        _root = XDocument.Load(tree.FullPath(path), LoadOptions.SetLineInfo).Root!;
    }

    public Tree Tree { get; }

    /// <summary>Path from the root, with slashes.</summary>
    public string Path { get; }

    /// <summary>Its folder, from the root, with slashes.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static int LineOf(XElement element)
    {
        return ((IXmlLineInfo)element).LineNumber;
    }

    public IReadOnlyList<XElement> Elements(string name)
    {
        return [.. _root.Descendants().Where(element => element.Name.LocalName == name)];
    }

    /// <summary>The Include attributes of an item type.</summary>
    public IReadOnlyList<Located> Items(string name)
    {
        return
        [
            .. Elements(name)
                .Where(element => element.Attribute("Include") != null)
                .Select(element => new Located(element.Attribute("Include")!.Value, LineOf(element))),
        ];
    }

    /// <summary>A property; empty, in line 1, when it is not set.</summary>
    public Located Property(string name)
    {
        IReadOnlyList<XElement> elements = Elements(name);
        return elements.Count == 0 ? new Located(string.Empty, 1) : new Located(elements[^1].Value, LineOf(elements[^1]));
    }

    /// <summary>Turns a path as this file writes it into one from the root, with slashes.</summary>
    public string Resolve(string path)
    {
        return Tree.Relative(System.IO.Path.Combine(Tree.FullPath(Folder), path.Replace('\\', '/')));
    }

    public Finding Finding(int line, string message)
    {
        return new Finding(Path, line, message);
    }
}
