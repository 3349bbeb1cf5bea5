using System.Xml;
using System.Xml.Linq;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Projects;

/// <summary>What the checks need of an MSBuild file or a packages.config: its elements, each with its line.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _root;

    /// <summary>Reads a file.</summary>
    /// <param name="tree">The tree it is in.</param>
    /// <param name="path">From the root, with slashes.</param>
    /// <exception cref="BadInputException">It is no XML.</exception>
    public ProjectFile(Tree tree, string path)
    {
        Tree = tree;
        Path = path;
        try
        {
            _root = XDocument.Load(tree.FullPath(path), LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException error)
        {
            throw new BadInputException($"{path}({error.LineNumber}): {error.Message}", error);
        }
    }

    /// <summary>The tree it is in.</summary>
    public Tree Tree { get; }

    /// <summary>Path from the root, with slashes.</summary>
    public string Path { get; }

    /// <summary>Its folder, from the root, with slashes.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The line an element stands in.</summary>
    /// <param name="element">The element.</param>
    public static int LineOf(XElement element)
    {
        return ((IXmlLineInfo)element).LineNumber;
    }

    /// <summary>Every element of a name, wherever it stands.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<XElement> Elements(string name)
    {
        return [.. _root.Descendants().Where(element => element.Name.LocalName == name)];
    }

    /// <summary>The Include attributes of an item type.</summary>
    /// <param name="name">The item type.</param>
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
    /// <param name="name">The property.</param>
    public Located Property(string name)
    {
        IReadOnlyList<XElement> elements = Elements(name);
        return elements.Count == 0 ? new Located(string.Empty, 1) : new Located(elements[^1].Value, LineOf(elements[^1]));
    }

    /// <summary>Turns a path as this file writes it into one from the root, with slashes.</summary>
    /// <param name="path">The path.</param>
    public string Resolve(string path)
    {
        return Tree.Relative(System.IO.Path.Combine(Tree.FullPath(Folder), path.Replace('\\', '/')));
    }

    /// <summary>A line of this file.</summary>
    /// <param name="line">From 1.</param>
    public SourcePlace At(int line)
    {
        return new SourcePlace(Path, line);
    }
}
