using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SSBms.NanoCheck.Footprint;

/// <summary>
/// What an assembly takes on a board, estimated from what the compiler makes of it: header, the records of the tables, names, signatures
/// and code as nanoFramework's metadata processor lays them out, and the tables the interpreter makes of them in memory.
/// </summary>
/// <remarks>
/// Six assemblies of this firmware were once put through the metadata processor: 53,352 bytes, of which this estimates 53,187.
/// A library is met within 3 %, the small program of a board within 15 %.
/// </remarks>
internal sealed class AssemblySize
{
    private const int Header = 124;
    private const int LoadedAssembly = 180;
    private const int StaticField = 12;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _signatures = new(StringComparer.Ordinal);
    private int _records;
    private int _tables = LoadedAssembly;
    private int _code;

    /// <summary>Estimates.</summary>
    /// <param name="module">The assembly.</param>
    public AssemblySize(ModuleDefinition module)
    {
        Record(12, 4, module.AssemblyReferences.Count);
        module.AssemblyReferences.ToList().ForEach(reference => _names.Add(reference.Name));
        foreach (TypeReference type in module.GetTypeReferences().Where(type => !type.Name.EndsWith("Attribute", StringComparison.Ordinal)))
        {
            Record(8, 4, 1);
            Named(type.Name, type.Namespace);
        }

        foreach (
            MemberReference member in module
                .GetMemberReferences()
                .Where(member => !member.DeclaringType.Name.EndsWith("Attribute", StringComparison.Ordinal))
        )
        {
            Record(8, 4, 1);
            Named(member.Name);
            Sign(member);
        }

        foreach (
            TypeDefinition type in module
                .GetTypes()
                .Where(type => type.Name != "<Module>" && !type.Name.EndsWith("Attribute", StringComparison.Ordinal))
        )
        {
            Add(type);
        }
    }

    /// <summary>Bytes in flash.</summary>
    public int Flash => Header + _records + _code + _names.Sum(Bytes) + _signatures.Values.Sum();

    /// <summary>Bytes of the heap that the interpreter takes when it loads the assembly.</summary>
    public int Tables => _tables;

    private void Add(TypeDefinition type)
    {
        Record(24, 8, 1);
        Named(type.Name, type.Namespace);
        foreach (FieldDefinition field in type.Fields.Where(field => !field.IsLiteral))
        {
            Record(8, 2, 1);
            Named(field.Name);
            Sign(field);
            _tables += field.IsStatic && !field.IsLiteral ? StaticField : 0;
            _code += field.InitialValue.Length;
        }

        foreach (MethodDefinition method in type.Methods)
        {
            Record(16, 6, 1);
            Named(method.Name);
            Sign(method);
            if (method.HasBody)
            {
                _code += CodeSize.Of(method.Body);
                foreach (Instruction at in method.Body.Instructions.Where(at => at.OpCode.Code == Code.Ldstr))
                {
                    Named((string)at.Operand);
                }
            }
        }
    }

    /// <summary>Records of a table, in flash and in memory.</summary>
    private void Record(int flash, int memory, int count)
    {
        _records += flash * count;
        _tables += memory * count;
    }

    private void Named(params string[] names)
    {
        _names.UnionWith(names);
    }

    private void Sign(MemberReference member)
    {
        IEnumerable<TypeReference> types = member switch
        {
            MethodReference method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType),
            FieldReference field => [field.FieldType],
            _ => [],
        };
        Sign(member is MethodReference ? 2 : 1, types);
        if (member is MethodDefinition { HasBody: true } body && body.Body.HasVariables)
        {
            Sign(0, body.Body.Variables.Select(variable => variable.VariableType));
        }
    }

    /// <summary>Equal signatures are stored once.</summary>
    private void Sign(int head, IEnumerable<TypeReference> types)
    {
        TypeReference[] all = [.. types];
        _signatures[$"{head} {string.Join(' ', all.Select(type => type.FullName))}"] = head + all.Sum(Bytes);
    }

    /// <summary>A byte for each part of a type, three for one that is named by its token.</summary>
    private static int Bytes(TypeReference type)
    {
        bool basic = type.IsPrimitive || type.MetadataType is MetadataType.Void or MetadataType.String or MetadataType.Object;
        return type is TypeSpecification of ? 1 + Bytes(of.ElementType)
            : basic ? 1
            : 3;
    }

    private static int Bytes(string text)
    {
        return Encoding.UTF8.GetByteCount(text) + 1;
    }
}
