"""The kinds of byte-level BPE tokenizers that are compared, trained with PyPI `tokenizers`."""
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

# As published in the tokenizer.json files of the models.
LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
          r"|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
O200K = (r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
         r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
         r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")
MARKS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]


def byte_level(**options):
    return pre_tokenizers.ByteLevel(**({"add_prefix_space": False} | options))


def split(pattern, behavior="isolated", invert=False):
    return pre_tokenizers.Split(Regex(pattern), behavior, invert)


def sequence(*steps):
    return pre_tokenizers.Sequence([*steps, byte_level(use_regex=False)])


# Name, pre-tokenizer, normalizer, whether all 256 bytes are tokens, other settings of the model.
KINDS = {
    "gpt2": (byte_level(), None, True, {}),
    "gpt2-prefix-space": (byte_level(add_prefix_space=True), None, True, {}),
    "llama3": (sequence(split(LLAMA3)), None, True, {"ignore_merges": True}),
    "qwen2": (sequence(split(QWEN2)), normalizers.NFC(), True, {}),
    "o200k": (sequence(split(O200K, "removed", True)), None, True, {}),
    "starcoder": (pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level()]), None, True, {}),
    # Without an alphabet, so that some bytes are unknown.
    "few-bytes": (byte_level(), None, False, {}),
    "few-bytes-unk": (byte_level(), None, False, {"unk_token": "<unk>", "fuse_unk": True}),
}


def train(kind, texts, size):
    pre_tokenizer, normalizer, has_all_bytes, settings = KINDS[kind]
    tokenizer = Tokenizer(models.BPE(**settings))
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.ByteLevel()
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    special = MARKS + (["<unk>"] if "unk_token" in settings else [])
    alphabet = pre_tokenizers.ByteLevel.alphabet() if has_all_bytes else []
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=size, special_tokens=special, initial_alphabet=alphabet, show_progress=False))
    # What chat models add: marks that take white space with them, whole words, marks found only in normal form.
    tokenizer.add_tokens([
        AddedToken("<mask>", lstrip=True, normalized=False), AddedToken("<tail>", rstrip=True, normalized=False),
        AddedToken("parcel-id", single_word=True, normalized=False), AddedToken("cafe\u0301!", normalized=True)])
    tokenizer.add_special_tokens([AddedToken("<|im_start|>assistant", normalized=False)])
    return tokenizer
